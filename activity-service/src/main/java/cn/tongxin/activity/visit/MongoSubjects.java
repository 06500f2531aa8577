package cn.tongxin.activity.visit;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** This service's copy of where members are served. */
@Repository
class MongoSubjects implements Subjects {
  private final ScopedCollection<SubjectDocument> subjects;
  private final Mirror<SubjectDocument> mirror;

  MongoSubjects(MongoDatabase database) {
    MongoCollection<SubjectDocument> collection =
        database.getCollection("subjects", SubjectDocument.class);
    this.subjects = new ScopedCollection<>(collection);
    this.mirror = new Mirror<>(collection);
  }

  @Override
  public Optional<AreaCode> areaOf(Scope scope, UUID memberRef) {
    return subjects.find(scope, memberRef).map(SubjectDocument::area);
  }

  void learn(List<SubjectDocument> news) {
    mirror.putAll(news);
  }
}

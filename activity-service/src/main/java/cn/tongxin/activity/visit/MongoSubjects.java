package cn.tongxin.activity.visit;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** This service's copy of where members are served. */
@Repository
class MongoSubjects implements Subjects {
  /** Nobody is entered more often than this; a circle of mergers ends here too. */
  private static final int MOST_ENTRIES = 100;

  private final ScopedCollection<SubjectDocument> subjects;
  private final Mirror<SubjectDocument> mirror;

  MongoSubjects(MongoDatabase database) {
    MongoCollection<SubjectDocument> collection =
        database.getCollection("subjects", SubjectDocument.class);
    collection.createIndex(Indexes.ascending("into"), new IndexOptions().sparse(true));
    this.subjects = new ScopedCollection<>(collection);
    this.mirror = new Mirror<>(collection);
  }

  @Override
  public Optional<AreaCode> areaOf(Scope scope, UUID memberRef) {
    return subjects.find(scope, memberRef).map(SubjectDocument::area);
  }

  @Override
  public List<Subject> known(Scope scope, Collection<UUID> memberRefs) {
    return subjects.findAll(scope, memberRefs).stream().map(SubjectDocument::subject).toList();
  }

  @Override
  public List<UUID> countingFor(UUID memberRef) {
    Set<UUID> all = new LinkedHashSet<>(Set.of(memberRef));
    List<UUID> next = List.of(memberRef);
    while (!next.isEmpty() && all.size() <= MOST_ENTRIES) {
      next =
          subjects
              .find(Scope.platform(), Filters.in("into", next))
              .map(SubjectDocument::id)
              .into(new ArrayList<>());
      next.removeIf(entry -> !all.add(entry));
    }
    return List.copyOf(all);
  }

  void learn(List<SubjectDocument> news) {
    mirror.putAll(news);
  }
}

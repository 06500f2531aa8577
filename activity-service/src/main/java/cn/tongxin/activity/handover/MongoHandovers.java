package cn.tongxin.activity.handover;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Hand-overs in MongoDB. */
@Repository
class MongoHandovers implements Handovers {
  private final ScopedCollection<HandoverDocument> handovers;
  private final Mirror<HandoverDocument> mirror;

  MongoHandovers(MongoDatabase database) {
    MongoCollection<HandoverDocument> collection =
        database.getCollection("handovers", HandoverDocument.class);
    collection.createIndex(Indexes.ascending("from"));
    this.handovers = new ScopedCollection<>(collection);
    this.mirror = new Mirror<>(collection);
  }

  @Override
  public List<Handover> from(Collection<String> officers) {
    return handovers
        .find(Scope.platform(), Filters.in("from", officers))
        .map(HandoverDocument::handover)
        .into(new ArrayList<>());
  }

  void learn(Collection<Handover> announced) {
    mirror.putAll(announced.stream().map(HandoverDocument::of).toList());
  }
}

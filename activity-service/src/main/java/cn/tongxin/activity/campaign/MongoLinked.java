package cn.tongxin.activity.campaign;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The records that belong to campaigns, as far as campaigns count them. */
@Repository
class MongoLinked {
  private final Map<RecordKind, ScopedCollection<LinkedDocument>> records =
      new EnumMap<>(RecordKind.class);

  MongoLinked(MongoDatabase database) {
    records.put(RecordKind.VISIT, collection(database, "visits"));
    records.put(RecordKind.GATHERING, collection(database, "gatherings"));
    records.put(RecordKind.SERVICE_REQUEST, collection(database, "serviceRequests"));
  }

  private static ScopedCollection<LinkedDocument> collection(MongoDatabase database, String name) {
    return ScopedCollection.withoutIndex(database.getCollection(name, LinkedDocument.class));
  }

  /** Those of these records that lie in the scope and that everybody there may see. */
  List<Done> of(Scope scope, Collection<Link> links) {
    List<Done> all = new ArrayList<>();
    records.forEach(
        (kind, collection) -> {
          List<UUID> ids =
              links.stream().filter(link -> link.kind() == kind).map(Link::id).toList();
          if (!ids.isEmpty()) {
            collection
                .find(scope, Filters.and(Filters.in("_id", ids), Filters.ne("confidential", true)))
                .projection(
                    Projections.include("within", "order", "state", "turnout.heads", "resolvedOn"))
                .map(document -> document.done(kind))
                .into(all);
          }
        });
    return all;
  }
}

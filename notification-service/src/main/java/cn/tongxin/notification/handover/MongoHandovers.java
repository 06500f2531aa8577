package cn.tongxin.notification.handover;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Hand-overs in MongoDB. */
@Repository
class MongoHandovers {
  private static final int AT_ONCE = 100;

  private final MongoCollection<HandoverDocument> collection;
  private final ScopedCollection<HandoverDocument> handovers;

  MongoHandovers(MongoDatabase database) {
    this.collection = database.getCollection("handovers", HandoverDocument.class);
    this.handovers = new ScopedCollection<>(collection);
    collection.createIndex(Indexes.ascending("open"), new IndexOptions().sparse(true));
  }

  /** Notes a hand-over; one that is known stays as it is. */
  void note(HandoverDocument announced) {
    try {
      collection.insertOne(announced);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** Those that are not confirmed yet. */
  List<HandoverDocument> open() {
    return handovers
        .find(Scope.platform(), Filters.eq("open", true))
        .limit(AT_ONCE)
        .into(new ArrayList<>());
  }

  /** So many reminders were found. */
  void found(UUID id, int count) {
    collection.updateOne(Filters.eq(id), Updates.max("found", count));
  }

  /** It is confirmed. */
  void close(UUID id) {
    collection.updateOne(Filters.eq(id), Updates.unset("open"));
  }
}

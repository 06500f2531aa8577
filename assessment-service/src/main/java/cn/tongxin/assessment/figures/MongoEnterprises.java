package cn.tongxin.assessment.figures;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Enterprises in MongoDB. A state has its place by its number, so learning it twice is once. */
@Repository
class MongoEnterprises {
  private final MongoCollection<EnterpriseDocument> collection;
  private final ScopedCollection<EnterpriseDocument> enterprises;

  MongoEnterprises(MongoDatabase database) {
    this.collection = database.getCollection("enterprises", EnterpriseDocument.class);
    this.enterprises = new ScopedCollection<>(collection);
  }

  /** Those that are or were in a place. */
  List<Enterprise> in(Scope scope) {
    return enterprises
        .find(scope, Filters.empty())
        .map(EnterpriseDocument::enterprise)
        .into(new ArrayList<>());
  }

  void learn(Collection<Told> news) {
    if (!news.isEmpty()) {
      collection.bulkWrite(
          news.stream().map(MongoEnterprises::noting).toList(),
          new BulkWriteOptions().ordered(false));
    }
  }

  private static UpdateOneModel<EnterpriseDocument> noting(Told told) {
    Enterprise.State state = told.state();
    return new UpdateOneModel<>(
        Filters.eq(told.id()),
        Updates.combine(
            Updates.set("states." + state.seq(), state),
            Updates.addEachToSet("within", state.area().within()),
            Updates.setOnInsert("order", told.id().toString())),
        new UpdateOptions().upsert(true));
  }

  /** What was told of one enterprise. */
  record Told(UUID id, Enterprise.State state) {}
}

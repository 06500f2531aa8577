package cn.tongxin.roster.intake;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports in MongoDB. */
@Component
final class MongoImports implements Imports {
  private final MongoCollection<ImportDocument> collection;
  private final ScopedCollection<ImportDocument> reports;

  MongoImports(MongoDatabase database) {
    this.collection = database.getCollection("imports", ImportDocument.class);
    this.reports = new ScopedCollection<>(collection);
  }

  @Override
  public Optional<ImportDocument> byId(Scope scope, UUID id) {
    return reports.find(scope, id);
  }

  @Override
  public void save(ImportDocument report) {
    var _ =
        collection.replaceOne(Filters.eq(report.id()), report, new ReplaceOptions().upsert(true));
  }
}

package cn.tongxin.roster.intake;

import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** Parts in MongoDB, one document each. */
@Repository
final class MongoImportParts implements ImportParts {
  private final MongoCollection<PartDocument> collection;
  private final ScopedCollection<PartDocument> parts;

  MongoImportParts(MongoDatabase database) {
    this.collection = database.getCollection("importParts", PartDocument.class);
    this.parts = new ScopedCollection<>(collection);
  }

  /** A part as it is stored, under the id of its import and its number. */
  record PartDocument(@BsonId String id, List<String> within, String order, List<Fate> fates)
      implements Listed {}

  @Override
  public void save(ImportDocument report, int part, List<Fate> fates) {
    String id = id(report.id(), part);
    var document = new PartDocument(id, report.within(), id, fates);
    var _ = collection.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public List<Fate> of(Scope scope, UUID report, int part) {
    return parts.find(scope, id(report, part)).map(PartDocument::fates).orElse(List.of());
  }

  private static String id(UUID report, int part) {
    return report + ":" + part;
  }
}

package cn.tongxin.roster.intake;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** Mappings in MongoDB, one document an office. */
@Repository
final class MongoColumnMappings implements ColumnMappings {
  private final MongoCollection<MappingDocument> collection;
  private final ScopedCollection<MappingDocument> mappings;

  MongoColumnMappings(MongoDatabase database) {
    this.collection = database.getCollection("columnMappings", MappingDocument.class);
    this.mappings = new ScopedCollection<>(collection);
  }

  /** A mapping as it is stored, under the code of the office's place. */
  record MappingDocument(
      @BsonId String id,
      long version,
      List<String> within,
      String order,
      List<ColumnMapping.Mapped> columns)
      implements Listed {}

  @Override
  public Kept byOffice(Actor actor) {
    return mappings
        .find(actor.scope(), actor.area().value())
        .map(found -> new Kept(new ColumnMapping(found.columns()), found.version()))
        .orElseGet(() -> new Kept(ColumnMapping.none(), 0));
  }

  @Override
  public void save(Actor actor, Kept next) {
    String id = actor.area().value();
    MappingDocument document =
        new MappingDocument(
            id, next.version(), actor.area().within(), id, next.mapping().columns());
    if (next.version() == 1) {
      insert(document);
    } else if (collection
            .replaceOne(
                Filters.and(Filters.eq(id), Filters.eq("version", next.version() - 1)), document)
            .getMatchedCount()
        == 0) {
      throw new ConcurrentChange(id);
    }
  }

  private void insert(MappingDocument document) {
    try {
      collection.insertOne(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new ConcurrentChange(document.id());
      }
      throw e;
    }
  }
}

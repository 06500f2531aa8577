package cn.tongxin.eventing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import org.bson.conversions.Bson;

/** The one way in which a document is written: only over the version that it was read at. */
final class VersionGuard {
  private VersionGuard() {}

  /** Inserts version 1, or replaces the version before. */
  static <D> WriteModel<D> write(D document, Object id, long version) {
    return version == 1
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(before(id, version), document);
  }

  /** The document as it was before this version. */
  static Bson before(Object id, long version) {
    return Filters.and(Filters.eq(id), Filters.eq("version", version - 1));
  }

  /** Whether nothing worse happened than that others were faster. */
  static boolean onlyLost(MongoBulkWriteException e) {
    return e.getWriteConcernError() == null
        && e.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}

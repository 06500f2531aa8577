package cn.tongxin.eventing;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Saves many documents in one unordered bulk write, each guarded by its version, and says which of
 * them lost to another writer.
 *
 * @param <D> the document record
 */
public final class BatchSave<D extends Versioned> {
  private final MongoCollection<D> collection;

  /** Saves into {@code collection}. */
  public BatchSave(MongoCollection<D> collection) {
    this.collection = collection;
  }

  /** Inserts version 1 of a document or replaces the version before; answers the ids that lost. */
  public Set<Object> save(List<D> documents) {
    if (documents.isEmpty() || written(documents) == documents.size()) {
      return Set.of();
    }
    return lost(documents);
  }

  private int written(List<D> documents) {
    List<WriteModel<D>> writes =
        documents.stream()
            .map(document -> VersionGuard.write(document, document.id(), document.version()))
            .toList();
    try {
      BulkWriteResult result = collection.bulkWrite(writes, Relay.UNORDERED);
      return result.getInsertedCount() + result.getMatchedCount();
    } catch (MongoBulkWriteException e) {
      if (!VersionGuard.onlyLost(e)) {
        throw e;
      }
      return -1;
    }
  }

  /**
   * A document that is no longer as we wrote it counts as lost: whoever writes again finds it
   * settled.
   */
  private Set<Object> lost(List<D> documents) {
    List<Object> ids = documents.stream().map(Versioned::id).toList();
    Map<Object, D> stored =
        collection.find(Filters.in("_id", ids)).into(new ArrayList<>()).stream()
            .collect(Collectors.toMap(Versioned::id, Function.identity()));
    return documents.stream()
        .filter(document -> !isStored(document, stored.get(document.id())))
        .map(Versioned::id)
        .collect(Collectors.toSet());
  }

  private boolean isStored(D document, @org.jspecify.annotations.Nullable D stored) {
    return stored != null
        && stored.version() == document.version()
        && stored.writer().equals(document.writer());
  }
}

package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A unique index in memory, rebuilt from the documents when a file is opened. */
final class UniqueIndex extends AbstractUniqueIndex<Long> {
  private final Map<KeyValue, Long> positions = new ConcurrentHashMap<>();
  private final List<String> paths;

  UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    paths = keys.stream().map(IndexKey::getKey).toList();
  }

  /**
   * The key of a document where the library would make the same one out of much more work: one
   * field with a plain value, as every id is. Null where it is anything else.
   */
  private @Nullable KeyValue plain(Document document) {
    Object value = paths.size() == 1 ? document.get(paths.getFirst()) : null;
    return value instanceof UUID || value instanceof String ? new KeyValue(value) : null;
  }

  @Override
  public synchronized void checkAdd(Document document, MongoCollection<Long> collection) {
    KeyValue key = plain(document);
    if (key == null) {
      super.checkAdd(document, collection);
    } else if (positions.containsKey(key)) {
      throw new DuplicateKeyError(this, collection, getKeys(), key);
    }
  }

  @Override
  public synchronized void add(Document document, Long position, MongoCollection<Long> collection) {
    KeyValue key = plain(document);
    if (key == null) {
      super.add(document, position, collection);
    } else if (!putKeyPosition(key, position)) {
      throw new DuplicateKeyError(this, collection, getKeys(), key);
    }
  }

  @Override
  public synchronized void checkUpdate(
      Document before, Document after, MongoCollection<Long> collection) {
    if (!FieldValues.areSame(before, after, paths)) {
      super.checkUpdate(before, after, collection);
    }
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Long position, MongoCollection<Long> collection) {
    if (!FieldValues.areSame(before, after, paths)) {
      super.updateInPlace(before, after, position, collection);
    }
  }

  /** The positions of the documents whose only indexed field has one of these values. */
  List<Long> positionsOf(List<Object> values) {
    return values.stream()
        .map(value -> positions.get(new KeyValue(value)))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }

  @Override
  protected @Nullable Long removeDocument(KeyValue key) {
    return positions.remove(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Long position) {
    return positions.putIfAbsent(key, position) == null;
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Long>> getIterable() {
    return positions.entrySet();
  }

  @Override
  protected @Nullable Long getPosition(KeyValue key) {
    return positions.get(key);
  }

  @Override
  public long getCount() {
    return positions.size();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}

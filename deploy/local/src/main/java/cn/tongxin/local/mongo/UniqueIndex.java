package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A unique index in memory, rebuilt from the documents when a file is opened. */
final class UniqueIndex extends AbstractUniqueIndex<Long> {
  private final Map<KeyValue, Long> positions = new ConcurrentHashMap<>();

  UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
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

package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Documents that end with the process. */
final class MemoryStore implements Store {
  private final Map<String, ConcurrentMap<Long, Document>> maps = new ConcurrentHashMap<>();

  @Override
  public ConcurrentMap<Long, Document> map(String name) {
    return maps.computeIfAbsent(name, _ -> new ConcurrentSkipListMap<>());
  }

  @Override
  public Set<String> names() {
    return Set.copyOf(maps.keySet());
  }

  @Override
  public void remove(String name) {
    maps.remove(name);
  }

  @Override
  public void rename(String before, String after) {
    maps.put(after, map(before));
    maps.remove(before);
  }

  @Override
  public void commit() {}

  @Override
  public void close() {
    maps.clear();
  }
}

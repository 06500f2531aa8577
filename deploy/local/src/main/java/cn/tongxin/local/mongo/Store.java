package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** Where documents are kept: named maps from a position to a document. */
interface Store extends AutoCloseable {
  ConcurrentMap<Long, Document> map(String name);

  Set<String> names();

  void remove(String name);

  void rename(String before, String after);

  /** Makes every change so far survive the end of the process and of the machine. */
  void commit();

  @Override
  void close();

  default void removeAll(String prefix) {
    names().stream().filter(name -> name.startsWith(prefix)).forEach(this::remove);
  }
}

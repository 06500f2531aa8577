package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;

/** Documents in an H2 file. */
final class FileStore implements Store {
  private static final String PREFIX = "documents.";

  private final MVStore store;

  FileStore(Path file) {
    store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(32)
            .pageSplitSize(4 * 1024)
            .open();
    // A chunk that a commit has made superfluous need not wait: every commit is synced.
    store.setRetentionTime(2_000);
  }

  @Override
  public ConcurrentMap<Long, Document> map(String name) {
    return store.openMap(
        PREFIX + name,
        new MVMap.Builder<Long, Document>()
            .keyType(LongDataType.INSTANCE)
            .valueType(new DocumentType()));
  }

  @Override
  public Set<String> names() {
    return store.getMapNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .collect(Collectors.toSet());
  }

  @Override
  public void remove(String name) {
    store.removeMap(PREFIX + name);
  }

  @Override
  public void rename(String before, String after) {
    store.renameMap(store.openMap(PREFIX + before), PREFIX + after);
  }

  @Override
  public void commit() {
    if (store.hasUnsavedChanges()) {
      store.commit();
    }
    store.sync();
  }

  @Override
  public void close() {
    store.close();
  }
}

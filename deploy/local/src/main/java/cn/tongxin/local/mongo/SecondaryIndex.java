package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** A non-unique index as the library sees it; its {@link SortedIndex} is kept by the collection. */
final class SecondaryIndex extends EmptyIndex<Long> {
  private final List<String> paths;

  SecondaryIndex(String name, List<IndexKey> keys) {
    super(name, keys);
    paths = keys.stream().map(IndexKey::getKey).toList();
  }

  /** Refuses two arrays in one compound key, as a real server does. */
  @Override
  public void checkAdd(Document document, MongoCollection<Long> collection) {
    if (isCompoundIndex() && arrays(document) > 1) {
      getKeyValues(document);
    }
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
    if (!FieldValues.areSame(before, after, paths)) {
      checkAdd(after, collection);
    }
  }

  private long arrays(Document document) {
    return paths.stream().filter(path -> FieldValues.of(document, path).inArray()).count();
  }
}

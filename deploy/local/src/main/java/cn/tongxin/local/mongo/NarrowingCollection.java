package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that narrows a filter by {@code _id} or by the index that leaves the fewest
 * candidates, and matches only those. A stored document never changes: an update stores a new one,
 * so answers and commits may read it without a lock.
 */
final class NarrowingCollection extends AbstractSynchronizedMongoCollection<Long> {
  private final ConcurrentMap<Long, Document> documents;
  private final Reads reads;
  private final Narrowing indexes = new Narrowing();
  private long nextPosition;

  /** Set while an update looks for what it will change: how many it wants, 0 for all. */
  private @Nullable Integer updating;

  NarrowingCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      ConcurrentMap<Long, Document> documents,
      Reads reads) {
    super(database, name, options, cursors);
    this.documents = documents;
    this.reads = reads;
    this.nextPosition = documents.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
  }

  @Override
  public synchronized void addIndex(Index<Long> index) {
    int before = getIndexes().size();
    super.addIndex(index);
    if (getIndexes().size() == before) {
      return;
    }
    if (index instanceof UniqueIndex unique && index.getName().equals("_id_")) {
      indexes.useForIds(unique);
      return;
    }
    var paths = index.getKeys().stream().map(IndexKey::getKey).toList();
    if (paths.stream().noneMatch(path -> path.matches("(.*\\.)?\\d+(\\..*)?"))) {
      SortedIndex sorted = new SortedIndex(index.getName(), paths, reads.walked());
      documents.forEach((position, document) -> sorted.add(document, position));
      indexes.use(sorted);
    }
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
    indexes.drop(name);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    if (updating == null) {
      return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    int wanted = limit > 0 ? limit : updating;
    List<Document> copies = new ArrayList<>();
    matchDocuments(query, orderBy, skip, wanted, 0, fields)
        .forEach(document -> copies.add(document.cloneDeeply()));
    return new QueryResult(copies);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    List<Document> page = limit > 0 ? page(query, orderBy, skip + limit) : null;
    if (page != null) {
      reads.examined().add(-page.size()); // matched once more below
      return matchDocumentsFromStream(
          page.stream(), query, orderBy, skip, limit, batchSize, fields);
    }
    Collection<Long> narrowed = indexes.candidates(query, Integer.MAX_VALUE);
    Stream<Long> positions = (narrowed == null ? documents.keySet() : narrowed).stream();
    if (isNaturalDescending(orderBy)) {
      positions = positions.sorted(Comparator.reverseOrder());
    }
    return matchDocumentsFromStream(
        positions.map(this::getDocument), query, orderBy, skip, limit, batchSize, fields);
  }

  /**
   * The first documents that match, where an index holds them in the wanted order; of several such
   * indexes each is read a little further in turn until one has enough. Null where none does, or
   * where there is little to sort.
   */
  private @Nullable List<Document> page(Document query, @Nullable Document orderBy, int wanted) {
    if (orderBy == null || orderBy.size() != 1 || indexes.candidates(query, 2 * wanted) != null) {
      return null;
    }
    String path = orderBy.keySet().iterator().next();
    boolean descending = orderBy.get(path) instanceof Number way && way.intValue() < 0;
    for (int steps = 2 * wanted; ; steps *= 4) {
      List<Stream<Long>> ways = indexes.inOrder(query, path, descending);
      if (ways.isEmpty()) {
        return null;
      }
      for (Stream<Long> positions : ways) {
        List<Document> page = walked(positions, query, steps, wanted);
        if (page != null) {
          return page;
        }
      }
    }
  }

  /** The first matches, or null where they are not all within so many steps. */
  private @Nullable List<Document> walked(
      Stream<Long> positions, Document query, int steps, int wanted) {
    List<Document> found = new ArrayList<>();
    var next = positions.iterator();
    for (int step = 0; next.hasNext() && found.size() < wanted; step++) {
      if (step == steps) {
        return null;
      }
      Document document = documents.get(next.next());
      if (document != null && documentMatchesQuery(document, query)) {
        found.add(document);
      }
    }
    return found;
  }

  /** With a batch size the answer goes to a driver, without to an update or a pipeline here. */
  @Override
  protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
    return batchSize == 0
        ? new QueryResult(matched)
        : ReplyCursor.answer(matched, batchSize, cursorRegistry);
  }

  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    reads.examined().increment();
    return super.documentMatchesQuery(document, query);
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    updating = isMulti ? 0 : 1;
    try {
      return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
    } finally {
      updating = null;
    }
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    updating = 1;
    try {
      return super.findAndModify(query);
    } finally {
      updating = null;
    }
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    Long position = nextPosition++;
    documents.put(position, document);
    indexes.added(document, position);
    return position;
  }

  @Override
  protected void handleUpdate(Long position, Document ignored, Document after) {
    Document before = documents.put(position, after);
    if (before != null) {
      indexes.updated(before, after, position);
    }
  }

  @Override
  protected void removeDocument(Long position) {
    Document removed = documents.remove(position);
    if (removed != null) {
      indexes.removed(removed, position);
    }
  }

  @Override
  protected @Nullable Document getDocument(Long position) {
    return documents.get(position);
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}

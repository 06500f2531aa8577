package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database whose collections narrow, kept in the maps of a {@link Store}. */
final class NarrowingDatabase extends AbstractSynchronizedMongoDatabase<Long> {
  private final Store store;
  private final Reads reads;

  NarrowingDatabase(String name, CursorRegistry cursors, Store store, Reads reads) {
    super(name, cursors);
    this.store = store;
    this.reads = reads;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
    boolean system = name.startsWith("system.");
    return new NarrowingCollection(
        this,
        name,
        options,
        cursorRegistry,
        store.map(mapName(name)),
        system ? Reads.none() : reads);
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new UniqueIndex(name, keys, sparse);
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new SecondaryIndex(name, keys);
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    Document match = command.equals("aggregate") ? leadingMatch(query) : null;
    if (match != null) {
      return aggregate(query, match, databases, oplog);
    }
    return super.handleCommand(channel, command, query, databases, oplog);
  }

  private static @Nullable Document leadingMatch(Document query) {
    boolean begins =
        query.get("pipeline") instanceof List<?> stages
            && !stages.isEmpty()
            && stages.getFirst() instanceof Document;
    List<Document> pipeline = begins ? Aggregation.parse(query.get("pipeline")) : List.of();
    return begins && pipeline.getFirst().get("$match") instanceof Document match ? match : null;
  }

  /** The library reads the whole collection for a pipeline; a leading match can narrow it. */
  private Document aggregate(
      Document query, Document match, DatabaseResolver databases, Oplog oplog) {
    String name = String.valueOf(query.get("aggregate"));
    MongoCollection<Long> collection = resolveCollection(name, false);
    List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
    Aggregation rest =
        Aggregation.fromPipeline(
            pipeline.subList(1, pipeline.size()), databases, this, collection, oplog);
    rest.validate(query);
    List<Document> found =
        collection == null
            ? List.of()
            : rest.runStages(collection.handleQueryAsStream(wrapped(match)));
    Document cursor = new Document("id", 0L).append("ns", getDatabaseName() + "." + name);
    return new Document("cursor", cursor.append("firstBatch", found)).append("ok", 1.0);
  }

  /** The library takes a filter that names a field "query" for a wrapper, so it gets one. */
  private static Document wrapped(Document match) {
    return new Document("$query", match);
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    store.remove(mapName(name));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    String before = mapName(collection.getCollectionName());
    super.moveCollection(from, collection, newName);
    store.rename(before, mapName(newName));
  }

  @Override
  public void drop(Oplog oplog) {
    super.drop(oplog);
    store.removeAll(getDatabaseName() + ".");
  }

  private String mapName(String collection) {
    return getDatabaseName() + "." + collection;
  }

  @Override
  protected long getStorageSize() {
    return 0;
  }

  @Override
  protected long getFileSize() {
    return 0;
  }
}

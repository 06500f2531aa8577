package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** Commands on a {@link Store}; with a group commit, the answer to a write follows it. */
final class NarrowingBackend extends AbstractMongoBackend {
  private static final Set<String> READS =
      Set.of(
          "find",
          "getMore",
          "count",
          "distinct",
          "ping",
          "hello",
          "isMaster",
          "ismaster",
          "listCollections",
          "listIndexes",
          "listDatabases",
          "killCursors",
          "endSessions",
          "buildInfo",
          "buildinfo",
          "serverStatus",
          "dbStats",
          "collStats");

  private final Store store;
  private final Reads reads;
  private final @Nullable GroupCommit commits;

  /** A command while the library drops a database would open anew what is still half there. */
  private final ReadWriteLock dropping = new ReentrantReadWriteLock();

  NarrowingBackend(Store store, Reads reads, @Nullable GroupCommit commits) {
    this.store = store;
    this.reads = reads;
    this.commits = commits;
    store.names().stream()
        .map(name -> name.substring(0, name.indexOf('.')))
        .distinct()
        .forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new NarrowingDatabase(name, getCursorRegistry(), store, reads);
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    boolean drops = name(message.getDocument()).equals("dropDatabase");
    Lock lock = drops ? dropping.writeLock() : dropping.readLock();
    lock.lock();
    try {
      return super.handleMessage(message);
    } finally {
      lock.unlock();
      if (commits != null && writes(message.getDocument())) {
        AnswerAfterCommit.hold(message.getChannel(), commits);
      }
    }
  }

  private static boolean writes(Document command) {
    String name = name(command);
    if (name.equals("aggregate") && command.get("pipeline") instanceof List<?> stages) {
      return !stages.isEmpty()
          && stages.getLast() instanceof Document last
          && (last.containsKey("$out") || last.containsKey("$merge"));
    }
    return !READS.contains(name);
  }

  private static String name(Document command) {
    return command.keySet().iterator().next();
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (command.equals("hello")) {
      return super.handleCommand(channel, database, "ismaster", query)
          .append("isWritablePrimary", true);
    }
    if (command.equals("find") || command.equals("getMore")) {
      query.putIfAbsent("batchSize", ReplyCursor.DOCUMENTS);
    }
    return super.handleCommand(channel, database, command, query);
  }
}

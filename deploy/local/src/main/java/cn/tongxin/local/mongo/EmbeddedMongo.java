package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB server in this process, on 127.0.0.1: mongo-java-server with index narrowing and, on a
 * file, group commit.
 */
public final class EmbeddedMongo implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);

  private final Store store;
  private final Reads reads = Reads.none();
  private final @Nullable GroupCommit commits;
  private final MongoServer server;

  private EmbeddedMongo(Store store, boolean durable) {
    this.store = store;
    this.commits = durable ? new GroupCommit(store::commit, this::endAfterFailedCommit) : null;
    this.server = new MongoServer(new NarrowingBackend(store, reads, commits));
  }

  /** A server whose documents end with it. */
  public static EmbeddedMongo inMemory() {
    return new EmbeddedMongo(new MemoryStore(), false);
  }

  /**
   * A server on an H2 file, made if absent; whoever gets the answer to a write can rely on finding
   * it after a {@code kill -9}. One process at a time may have the file open.
   */
  public static EmbeddedMongo onFile(Path file) {
    return new EmbeddedMongo(new FileStore(file), true);
  }

  /** Listens on a port, 0 for any free one; a port in use is an exception. */
  public EmbeddedMongo start(int port) {
    if (commits != null) {
      commits.start();
    }
    server.bind("127.0.0.1", port);
    return this;
  }

  /** {@code mongodb://127.0.0.1:port}, without a database. */
  public String connectionString() {
    return "mongodb://127.0.0.1:" + port();
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalAddress().getPort();
  }

  /** How many documents have been held against a filter since the start, for tests of indexes. */
  public long documentsExamined() {
    return reads.examined().sum();
  }

  /** How many entries of indexes have been gone through since the start, for tests of indexes. */
  public long indexEntriesWalked() {
    return reads.walked().sum();
  }

  /** Ends all connections and closes the file. */
  @Override
  public void close() {
    server.shutdownNow();
    if (commits != null) {
      commits.close();
    }
    store.close();
  }

  private void endAfterFailedCommit(RuntimeException failure) {
    log.error("a commit failed, nobody is answered any more", failure);
    Thread.ofPlatform().name("mongo-failed").start(server::shutdownNow);
  }
}

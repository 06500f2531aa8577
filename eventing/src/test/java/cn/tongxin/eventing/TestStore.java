package cn.tongxin.eventing;

import cn.tongxin.local.mongo.EmbeddedMongo;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.bson.UuidRepresentation;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * An empty database for a store suite: on the embedded server always, and on a real one where
 * {@code TONGXIN_TEST_MONGODB_URI} names it or a Docker engine is there. What only one of them
 * understands fails.
 */
public final class TestStore implements AutoCloseable {
  private static final String URI = System.getenv("TONGXIN_TEST_MONGODB_URI");

  private final String name;
  private final String uri;
  private final CommandWatch watch = new CommandWatch();
  private final MongoClient client;
  private final MongoDatabase database;
  private final AutoCloseable server;
  private final LongSupplier examined;
  private final LongSupplier walked;

  private TestStore(
      String name, String uri, AutoCloseable server, LongSupplier examined, LongSupplier walked) {
    this.name = name;
    this.uri = uri;
    this.server = server;
    this.examined = examined;
    this.walked = walked;
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .codecRegistry(RecordCodecs.registry())
                .addCommandListener(watch)
                .build());
    this.database = client.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** The embedded server, in memory. */
  public static TestStore embedded() {
    EmbeddedMongo server = EmbeddedMongo.inMemory().start(0);
    return new TestStore(
        "embedded",
        server.connectionString(),
        server,
        server::documentsExamined,
        server::indexEntriesWalked);
  }

  /** Every kind of server at hand; says which one is not. */
  public static List<TestStore> all() {
    List<TestStore> all = new ArrayList<>();
    all.add(embedded());
    if (URI != null) {
      all.add(new TestStore("real", URI, () -> {}, () -> 0, () -> 0));
    } else if (DockerClientFactory.instance().isDockerAvailable()) {
      MongoDBContainer container = new MongoDBContainer("mongo:8");
      container.start();
      all.add(
          new TestStore("container", container.getConnectionString(), container, () -> 0, () -> 0));
    } else {
      System.out.println(
          "store suite on the embedded server only: no TONGXIN_TEST_MONGODB_URI and no Docker"
              + " engine");
    }
    return all;
  }

  public MongoDatabase database() {
    return database;
  }

  /** What was sent to the server. */
  public CommandWatch watch() {
    return watch;
  }

  /** How many documents the server has looked at; always 0 where it does not tell. */
  public long examined() {
    return examined.getAsLong();
  }

  /** How many entries of indexes it went through; always 0 where it does not tell. */
  public long walked() {
    return walked.getAsLong();
  }

  /** A connection string that names the database, for a whole service. */
  public String uri() {
    return uri.replaceAll("/\\?.*$|/$", "") + "/" + database.getName();
  }

  @Override
  public void close() throws Exception {
    database.drop();
    client.close();
    server.close();
  }

  @Override
  public String toString() {
    return name;
  }
}

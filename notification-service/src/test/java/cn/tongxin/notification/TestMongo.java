package cn.tongxin.notification;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.bson.UuidRepresentation;

/** A database for one test class: in a real server where the environment names one. */
public final class TestMongo implements AutoCloseable {
  private final MongoServer server;
  private final String uri;
  private final MongoClient client;
  private final MongoDatabase database;

  private TestMongo(MongoServer server, String uri) {
    this.server = server;
    this.uri = uri;
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    this.database = client.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** The embedded server. */
  public static TestMongo embedded() {
    MongoServer server = new MongoServer(new MemoryBackend());
    return new TestMongo(server, server.bindAndGetConnectionString());
  }

  /** A real server, where {@code TONGXIN_TEST_MONGODB_URI} names it. */
  public static TestMongo real() {
    return new TestMongo(null, System.getenv("TONGXIN_TEST_MONGODB_URI"));
  }

  public MongoDatabase database() {
    return database;
  }

  /** The connection string with the database in it. */
  public String uri() {
    return uri + "/" + database.getName();
  }

  @Override
  public void close() {
    database.drop();
    client.close();
    if (server != null) {
      server.shutdownNow();
    }
  }
}

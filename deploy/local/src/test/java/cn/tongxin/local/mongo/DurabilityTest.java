package cn.tongxin.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge is the client's own list of what was acknowledged before the process was killed. */
class DurabilityTest {
  private static final int CLIENTS = 8;
  private static final int WRITES = 2_000;

  @TempDir Path dir;

  private final ConcurrentHashMap<Integer, Integer> acknowledged = new ConcurrentHashMap<>();
  private final CountDownLatch enough = new CountDownLatch(WRITES);

  @Test
  void killLosesNoAcknowledgedWrite() throws Exception {
    Path file = dir.resolve("mongo.h2");
    Process server = fork(file);
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        MongoClient client = MongoClients.create(connectionString(server))) {
      for (int i = 0; i < CLIENTS; i++) {
        int first = i;
        clients.execute(() -> writeUntilItDies(client, first));
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      server.destroyForcibly().waitFor();
      clients.shutdownNow();
    }
    try (EmbeddedMongo reopened = EmbeddedMongo.onFile(file).start(0);
        MongoClient client = MongoClients.create(reopened.connectionString())) {
      assertThat(lost(things(client))).isEmpty();
    }
  }

  private void writeUntilItDies(MongoClient client, int first) {
    try {
      for (int id = first; ; id += CLIENTS) {
        things(client).insertOne(new Document("_id", id).append("n", 1));
        acknowledge(id, 1);
        things(client).updateOne(eq("_id", id), Updates.set("n", 2));
        acknowledge(id, 2);
      }
    } catch (MongoException dead) {
      // What was not acknowledged may be there or not.
    }
  }

  private void acknowledge(int id, int n) {
    acknowledged.put(id, n);
    enough.countDown();
  }

  private List<Integer> lost(MongoCollection<Document> things) {
    List<Integer> lost = new ArrayList<>();
    acknowledged.forEach(
        (id, n) -> {
          Document found = things.find(eq("_id", id)).first();
          if (found == null || found.getInteger("n") < n) {
            lost.add(id);
          }
        });
    return lost;
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("test").getCollection("things");
  }

  private static Process fork(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Forked.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String connectionString(Process server) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("mongodb://")) {
      line = lines.readLine();
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
    return Objects.requireNonNull(line, "the forked server ended");
  }

  /** The process to be killed. */
  static final class Forked {
    public static void main(String[] args) {
      System.out.println(EmbeddedMongo.onFile(Path.of(args[0])).start(0).connectionString());
    }
  }
}

package cn.tongxin.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several who use one server at the same time. */
class SideBySideTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 50;

  @TempDir Path dir;

  @Test
  void aDatabaseIsDroppedWholeWhileSomebodyReadsIt() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        MongoClient client = MongoClients.create(mongo.connectionString());
        var threads = Executors.newSingleThreadExecutor()) {
      AtomicBoolean reading = new AtomicBoolean(true);
      var reader =
          threads.submit(
              () -> {
                while (reading.get()) {
                  var _ = things(client).find(eq("key", 7)).first();
                }
              });
      try {
        for (int round = 0; round < ROUNDS; round++) {
          things(client).createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
          things(client).insertOne(new Document("key", 1));
          client.getDatabase("test").drop();
        }
      } finally {
        reading.set(false);
      }
      assertThat(reader).succeedsWithin(Duration.ofMinutes(1));
      assertThat(things(client).countDocuments()).isZero();
    }
  }

  /** Whoever lacks the field is not in a real sparse index, and is in ours. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void manyWritersLoseNothing(boolean onFile) throws Exception {
    try (EmbeddedMongo mongo = open(onFile).start(0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      var things = things(client);
      things.createIndex(Indexes.ascending("worker"));
      things.createIndex(Indexes.ascending("open"));
      things.insertOne(new Document("_id", "counter").append("n", 0).append("version", 0));
      things.insertMany(openJobs());
      List<Callable<Integer>> workers = new ArrayList<>();
      for (int worker = 0; worker < THREADS; worker++) {
        int name = worker;
        workers.add(() -> countAndClaim(things, name));
      }
      int claimed = 0;
      try (var threads = Executors.newFixedThreadPool(THREADS)) {
        for (var worker : threads.invokeAll(workers)) {
          claimed += worker.get();
        }
      }
      assertThat(claimed).isEqualTo(ROUNDS);
      assertThat(things.find(eq("_id", "counter")).first())
          .containsEntry("n", THREADS * ROUNDS)
          .containsEntry("version", THREADS * ROUNDS);
      assertThat(things.countDocuments(eq("open", true))).isZero();
      assertThat(things.countDocuments(eq("worker", 3))).isEqualTo(claimedBy(things, 3));
    }
  }

  private static long claimedBy(MongoCollection<Document> things, int worker) {
    return things.find().into(new ArrayList<>()).stream()
        .filter(thing -> Integer.valueOf(worker).equals(thing.get("worker")))
        .count();
  }

  private static List<Document> openJobs() {
    List<Document> jobs = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      jobs.add(new Document("_id", "job" + i).append("open", true));
    }
    return jobs;
  }

  private static int countAndClaim(MongoCollection<Document> things, int worker) {
    int claimed = 0;
    for (int i = 0; i < ROUNDS; i++) {
      incrementGuarded(things);
      Document job =
          things.findOneAndUpdate(
              eq("open", true),
              Updates.combine(Updates.set("worker", worker), Updates.unset("open")),
              new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
      claimed += job == null ? 0 : 1;
    }
    return claimed;
  }

  private static void incrementGuarded(MongoCollection<Document> things) {
    while (true) {
      int version = things.find(eq("_id", "counter")).first().getInteger("version");
      var guarded = and(eq("_id", "counter"), eq("version", version));
      if (things
              .updateOne(guarded, Updates.combine(Updates.inc("n", 1), Updates.inc("version", 1)))
              .getModifiedCount()
          == 1) {
        return;
      }
    }
  }

  private EmbeddedMongo open(boolean onFile) {
    return onFile ? EmbeddedMongo.onFile(dir.resolve("mongo.h2")) : EmbeddedMongo.inMemory();
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("test").getCollection("things");
  }
}

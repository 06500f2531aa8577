package cn.tongxin.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
  @TempDir Path dir;

  @Test
  void answersPingAndHello() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      var admin = client.getDatabase("admin");
      assertThat(admin.runCommand(new Document("ping", 1)).get("ok")).isEqualTo(1.0);
      assertThat(admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"))
          .isTrue();
    }
  }

  @Test
  void sparseUniqueIndexLetsManyBeWithout() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      var things = things(client);
      things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
      things.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
      things.insertOne(new Document("_id", 3).append("key", "a"));
      assertThatThrownBy(() -> things.insertOne(new Document("_id", 4).append("key", "a")))
          .isInstanceOf(MongoWriteException.class);
      things.updateOne(eq("_id", 1), Updates.set("key", "b"));
      assertThat(things.find(eq("key", "b")).first()).containsEntry("_id", 1);
      things.deleteOne(eq("_id", 2));
      assertThat(things.countDocuments()).isEqualTo(2);
    }
  }

  @Test
  void sparseUniqueIndexOfArraysKeepsEachElementToOneDocument() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      var things = things(client);
      things.createIndex(Indexes.ascending("busy"), new IndexOptions().unique(true).sparse(true));
      things.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
      things.insertOne(new Document("_id", 3).append("busy", List.of("a", "b")));
      Document other = new Document("_id", 4).append("busy", List.of("b", "c"));
      assertThatThrownBy(() -> things.insertOne(other)).isInstanceOf(MongoWriteException.class);
      things.updateOne(eq("_id", 3), Updates.unset("busy"));
      things.insertOne(other);
      assertThat(things.find(eq("busy", "b")).first()).containsEntry("_id", 4);
      assertThatThrownBy(() -> things.updateOne(eq("_id", 1), Updates.set("busy", List.of("c"))))
          .isInstanceOf(MongoWriteException.class);
    }
  }

  @Test
  void aSparseIndexChangesNoAnswer() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      var things = things(client);
      things.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
      things.insertMany(
          List.of(
              new Document("_id", 1).append("due", 7),
              new Document("_id", 2),
              new Document("_id", 3).append("due", null),
              new Document("_id", 4).append("due", 5)));

      assertThat(ids(things, exists("due", false))).containsExactly(2);
      assertThat(ids(things, exists("due"))).containsExactlyInAnyOrder(1, 3, 4);
      assertThat(ids(things, eq("due", null))).containsExactlyInAnyOrder(2, 3);
      assertThat(ids(things, lte("due", 6))).containsExactly(4);
      assertThat(ids(things, gt("due", 0))).containsExactly(4, 1);
      assertThat(ids(things, new Document())).hasSize(4).endsWith(4, 1);
    }
  }

  private static List<Object> ids(MongoCollection<Document> things, Bson filter) {
    List<Object> ids = new ArrayList<>();
    things.find(filter).sort(Sorts.ascending("due")).forEach(thing -> ids.add(thing.get("_id")));
    return ids;
  }

  @Test
  void unorderedBulkWriteGoesOnAfterADuplicate() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      var things = things(client);
      things.insertOne(new Document("_id", 1));
      List<WriteModel<Document>> writes =
          List.of(
              new InsertOneModel<>(new Document("_id", 1)),
              new InsertOneModel<>(new Document("_id", 2)),
              new UpdateOneModel<>(
                  eq("_id", 3), Updates.inc("n", 1), new UpdateOptions().upsert(true)));
      assertThatThrownBy(() -> things.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
          .isInstanceOfSatisfying(
              MongoBulkWriteException.class,
              e ->
                  assertThat(e.getWriteErrors())
                      .singleElement()
                      .satisfies(
                          error ->
                              assertThat(error.getCategory())
                                  .isEqualTo(ErrorCategory.DUPLICATE_KEY)));
      assertThat(things.countDocuments()).isEqualTo(3);
    }
  }

  /** A driver refuses a reply above 48 MB, whatever it asked for. */
  @Test
  void moreThanAReplyHoldsComesInSeveral() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      var things = things(client);
      String words = "x".repeat(400_000);
      for (int i = 0; i < 130; i++) {
        things.insertOne(new Document("_id", i).append("words", words));
      }
      List<Object> ids = new ArrayList<>();
      things.find().sort(Sorts.ascending("_id")).forEach(thing -> ids.add(thing.get("_id")));
      assertThat(ids).hasSize(130).startsWith(0, 1).endsWith(128, 129);
      assertThat(things.updateMany(new Document(), Updates.unset("words")).getModifiedCount())
          .isEqualTo(130);
    }
  }

  @Test
  void twoArraysInOneCompoundKeyAreRefused() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      var things = things(client);
      things.createIndex(Indexes.ascending("a", "b"));
      assertThatThrownBy(
              () ->
                  things.insertOne(
                      new Document("_id", 1).append("a", List.of(1, 2)).append("b", List.of(3, 4))))
          .isInstanceOf(MongoWriteException.class);
    }
  }

  @Test
  void aFileKeepsDocumentsAndIndexes() {
    UUID id = UUID.randomUUID();
    var settings =
        com.mongodb.MongoClientSettings.builder().uuidRepresentation(UuidRepresentation.STANDARD);
    try (EmbeddedMongo mongo = onFile().start(0);
        MongoClient client = MongoClients.create(at(settings, mongo))) {
      things(client).createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
      things(client).createIndex(Indexes.ascending("within"));
      things(client).insertOne(new Document("_id", id).append("key", 1).append("within", "a"));
      things(client).insertOne(new Document("_id", 2).append("key", 2).append("within", "b"));
    }
    try (EmbeddedMongo mongo = onFile().start(0);
        MongoClient client = MongoClients.create(at(settings, mongo))) {
      long before = mongo.documentsExamined();
      assertThat(things(client).find(eq("within", "a")).first()).containsEntry("_id", id);
      assertThat(mongo.documentsExamined() - before).isEqualTo(1);
      assertThatThrownBy(() -> things(client).insertOne(new Document("_id", 3).append("key", 1)))
          .isInstanceOf(MongoWriteException.class);
      things(client).drop();
      assertThat(things(client).countDocuments()).isZero();
    }
  }

  private static com.mongodb.MongoClientSettings at(
      com.mongodb.MongoClientSettings.Builder settings, EmbeddedMongo mongo) {
    return settings
        .applyConnectionString(new com.mongodb.ConnectionString(mongo.connectionString()))
        .build();
  }

  private EmbeddedMongo onFile() {
    return EmbeddedMongo.onFile(dir.resolve("mongo.h2"));
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("test").getCollection("things");
  }
}

package cn.tongxin.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NarrowingTest {
  private static final int DOCUMENTS = 1_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static EmbeddedMongo mongo;
  private static MongoClient client;
  private static MongoCollection<Document> indexed;
  private static MongoCollection<Document> plain;

  @BeforeAll
  static void fillTwoCollectionsAlike() {
    mongo = EmbeddedMongo.inMemory().start(0);
    client = MongoClients.create(mongo.connectionString());
    indexed = client.getDatabase("test").getCollection("indexed");
    plain = client.getDatabase("test").getCollection("plain");
    indexed.createIndex(Indexes.ascending("within"));
    indexed.createIndex(Indexes.ascending("unsent", "since"));
    indexed.createIndex(Indexes.ascending("credits.key"));
    indexed.createIndex(Indexes.ascending("officer", "day"), new IndexOptions().unique(true));
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(document(i));
    }
    indexed.insertMany(documents);
    plain.insertMany(documents);
  }

  @AfterAll
  static void close() {
    client.close();
    mongo.close();
  }

  private static Document document(int i) {
    return new Document("_id", "d" + i)
        .append("version", i % 7)
        .append("within", List.of("4102", "41022510" + i % 10, "village" + i % 100))
        .append("unsent", i % 50 == 0 ? true : null)
        .append("since", Date.from(START.plusSeconds(i)))
        .append("credits", List.of(new Document("key", "c" + i), new Document("key", i)))
        .append("officer", "o" + i % 20)
        .append("day", i / 20);
  }

  @Test
  void idWithVersionExaminesOne() {
    assertThat(examined(() -> find(and(eq("_id", "d3"), eq("version", 3))))).isEqualTo(1);
    assertThat(examined(() -> find(and(List.of(eq("_id", "d3")))))).isEqualTo(1);
  }

  @Test
  void someIdsExamineAsMany() {
    assertThat(examined(() -> find(and(in("_id", "d3", "d4", "none"), eq("version", 3)))))
        .isEqualTo(2);
  }

  @Test
  void anArrayElementExaminesOnlyItsHolders() {
    assertThat(examined(() -> find(and(eq("within", "village7"), gte("version", 3)))))
        .isEqualTo(10);
    assertThat(examined(() -> find(eq("credits.key", "c77")))).isEqualTo(1);
    assertThat(examined(() -> find(elemMatch("credits", eq("key", 77L))))).isEqualTo(1);
  }

  @Test
  void equalityThenRangeExaminesTheRange() {
    Bson due = and(eq("unsent", true), lt("since", Date.from(START.plusSeconds(200))));
    assertThat(examined(() -> find(due))).isEqualTo(5);
    assertThat(find(due))
        .extracting(d -> d.getString("_id"))
        .containsExactly("d0", "d50", "d100", "d150");
  }

  @Test
  void leadingFieldsOfACompoundIndexNarrow() {
    assertThat(examined(() -> find(eq("officer", "o3")))).isEqualTo(50);
    assertThat(examined(() -> find(and(eq("officer", "o3"), eq("day", 4L))))).isEqualTo(1);
    assertThat(examined(() -> find(and(in("officer", "o3", "o4"), in("day", 4, 5, 6)))))
        .isEqualTo(6);
  }

  @Test
  void theIndexThatLeavesLeastIsTaken() {
    assertThat(examined(() -> find(and(eq("within", "4102"), eq("officer", "o3"))))).isEqualTo(50);
  }

  @Test
  void anIndexThatLeavesVeryManyIsReadNoFurtherThanTheOneThatLeavesFewNeeds() {
    MongoCollection<Document> many = client.getDatabase("test").getCollection("many");
    many.createIndex(Indexes.ascending("within", "day"));
    many.createIndex(Indexes.ascending("within", "since"));
    many.insertMany(plain.find().into(new ArrayList<>()));
    Bson few = and(eq("within", "4102"), lt("since", Date.from(START.plusSeconds(3))));

    assertThat(walked(() -> assertThat(many.countDocuments(few)).isEqualTo(3)))
        .isLessThan(DOCUMENTS / 10);
  }

  private static long walked(Runnable work) {
    long before = mongo.indexEntriesWalked();
    work.run();
    return mongo.indexEntriesWalked() - before;
  }

  @Test
  void aPageInTheOrderOfAnIndexExaminesNoMoreThanThePage() {
    MongoCollection<Document> changing = changing();
    changing.createIndex(Indexes.ascending("within", "since"));
    Bson all = eq("within", "4102");
    Bson rest = and(all, gt("since", Date.from(START.plusSeconds(20))));

    assertThat(examined(() -> page(changing, all, Sorts.ascending("since")))).isEqualTo(10);
    assertThat(page(changing, rest, Sorts.ascending("since")).getFirst().getString("_id"))
        .isEqualTo("d21");
    assertThat(examined(() -> page(changing, rest, Sorts.ascending("since"))))
        .isLessThanOrEqualTo(11);
    assertThat(examined(() -> page(changing, all, Sorts.descending("since")))).isEqualTo(10);
    assertThat(page(changing, rest, Sorts.descending("since")).getFirst().getString("_id"))
        .isEqualTo("d99");
  }

  private static List<Document> page(MongoCollection<Document> from, Bson filter, Bson order) {
    return from.find(filter).sort(order).limit(10).into(new ArrayList<>());
  }

  @Test
  void updatesAndFindAndModifyNarrow() {
    MongoCollection<Document> changing = changing();
    Bson one = and(eq("_id", "d9"), eq("version", 2));
    assertThat(examined(() -> changing.updateOne(one, Updates.set("note", "x")))).isEqualTo(1);
    assertThat(examined(() -> changing.findOneAndUpdate(one, Updates.set("note", "y"))))
        .isEqualTo(1);
    Bson none = and(eq("_id", "new"), eq("version", 2));
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    assertThat(examined(() -> changing.updateOne(none, Updates.set("note", "x"), upsert))).isZero();
    assertThat(examined(() -> changing.deleteOne(none))).isEqualTo(1);
  }

  @Test
  void aLeadingMatchOfAPipelineNarrows() {
    List<Bson> pipeline =
        List.of(
            Aggregates.match(eq("within", "village7")),
            Aggregates.group("$officer", com.mongodb.client.model.Accumulators.sum("n", 1)),
            Aggregates.sort(Sorts.ascending("_id")));
    assertThat(examined(() -> indexed.aggregate(pipeline).into(new ArrayList<>()))).isEqualTo(10);
    assertThat(indexed.aggregate(pipeline).into(new ArrayList<>()))
        .isEqualTo(plain.aggregate(pipeline).into(new ArrayList<>()));
  }

  @Test
  void changedFieldsMoveInTheIndex() {
    MongoCollection<Document> changing = changing();
    changing.createIndex(Indexes.ascending("within"));
    changing.updateOne(eq("_id", "d3"), Updates.set("within", List.of("village3", "c")));
    assertThat(examined(() -> changing.countDocuments(eq("within", "410225103")))).isEqualTo(9);
    assertThat(examined(() -> changing.countDocuments(in("within", "village3", "c")))).isEqualTo(1);
    changing.deleteOne(eq("_id", "d3"));
    assertThat(examined(() -> changing.countDocuments(in("within", "village3", "c")))).isZero();
  }

  @Test
  void absentAndNullAreFoundWithoutAnIndex() {
    assertThat(find(eq("unsent", null))).hasSize(DOCUMENTS - DOCUMENTS / 50);
  }

  @Test
  void anIndexedCollectionAnswersLikeAPlainOne() {
    Random random = new Random(42);
    for (int round = 0; round < 400; round++) {
      Bson filter = anyFilter(random, 2);
      Bson order = random.nextBoolean() ? Sorts.descending("since") : Sorts.ascending("day", "_id");
      assertThat(indexed.find(filter).sort(order).limit(50).into(new ArrayList<>()))
          .as(filter::toString)
          .isEqualTo(plain.find(filter).sort(order).limit(50).into(new ArrayList<>()));
    }
  }

  private static Bson anyFilter(Random random, int depth) {
    int n = random.nextInt(DOCUMENTS);
    List<Supplier<Bson>> choices =
        List.of(
            () -> eq("_id", "d" + n),
            () -> in("_id", "d" + n, "d" + n / 2, 5),
            () -> eq("within", "village" + n % 100),
            () -> in("within", "village" + n % 100, "410225101"),
            () -> and(gte("within", "village3"), lt("within", "village5")),
            () -> eq("unsent", random.nextBoolean() ? true : null),
            () -> lt("since", Date.from(START.plusSeconds(n))),
            () -> eq("credits.key", random.nextBoolean() ? "c" + n : n),
            () -> elemMatch("credits", eq("key", (double) n)),
            () -> and(eq("officer", "o" + n % 20), gte("day", n / 20)),
            () -> eq("credits", List.of(new Document("key", "c1"), new Document("key", 1))),
            () -> or(eq("officer", "o" + n % 20), eq("day", 3)),
            () -> and(anyFilter(random, 0), anyFilter(random, 0)));
    return choices.get(random.nextInt(choices.size() - (depth > 0 ? 0 : 1))).get();
  }

  private static MongoCollection<Document> changing() {
    MongoCollection<Document> changing = client.getDatabase("test").getCollection("changing");
    changing.drop();
    changing.insertMany(
        java.util.stream.IntStream.range(0, 100).mapToObj(i -> document(i)).toList());
    return changing;
  }

  private static List<Document> find(Bson filter) {
    return indexed.find(filter).into(new ArrayList<>());
  }

  private static long examined(Supplier<?> operation) {
    long before = mongo.documentsExamined();
    operation.get();
    return mongo.documentsExamined() - before;
  }
}

package cn.tongxin.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {
  private final EventEncoder encoder = Sent.encoder(JsonMapper.builder().build());
  private List<TestStore> stores;

  @BeforeAll
  void open() {
    stores = TestStore.all();
  }

  @AfterAll
  void close() throws Exception {
    for (TestStore store : stores) {
      assertThat(store.watch().strange()).isEmpty();
      store.close();
    }
  }

  Stream<TestStore> stores() {
    return stores.stream();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void whatIsSavedIsSentAndThenForgotten(TestStore store) {
    try (Sent sent = Sent.acknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      Thing thing = thing().with(encoder, "a", "b");

      things.save(thing, Filters.empty());

      assertThat(sent.types()).containsExactly("a", "b");
      await()
          .until(
              () ->
                  raw(store, thing)
                      .getDocument("outgoing")
                      .keySet()
                      .equals(java.util.Set.of("seq")));
      assertThat(raw(store, thing).getDocument("outgoing").getInt64("seq").getValue()).isEqualTo(2);
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void whatIsOnItsWayIsNotSentAgainWithTheNextSave(TestStore store) {
    try (Sent sent = Sent.unacknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      Thing first = thing().with(encoder, "a");
      things.save(first, Filters.empty());

      things.save(first.with(encoder, "b"), Filters.empty());

      assertThat(sent.types()).containsExactly("a", "b");
      assertThat(sent.records())
          .extracting(r -> Sent.header(r, "ce_seq"))
          .containsExactly("1", "2");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void whatIsSavedInBulkIsSentAtOnceAndForgottenWhenTheBulkIsSaved(TestStore store) {
    try (Sent sent = Sent.acknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      Thing early = thing().with(encoder, "a");
      Thing late = thing().with(encoder, "b");

      sent.relay()
          .sparing(
              () -> {
                things.saveAll(List.of(early));
                // A forgetter that does not wait is done with the first while the others are saved.
                for (int i = 0; i < 40; i++) {
                  things.saveAll(List.of(thing().with(encoder, "c"), thing().with(encoder, "c")));
                }
                things.saveAll(List.of(late));
                assertThat(sent.types()).hasSize(82).startsWith("a").endsWith("b");
                assertThat(raw(store, early).getDocument("outgoing").containsKey("unsent"))
                    .isTrue();
              });

      for (Thing each : List.of(early, late)) {
        await().until(() -> !raw(store, each).getDocument("outgoing").containsKey("unsent"));
      }
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void anAggregateThatIsNeverAtRestStillForgetsWhatWasSent(TestStore store) {
    try (Sent sent = Sent.unacknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      Thing first = thing().with(encoder, "a");
      things.save(first, Filters.empty());
      things.save(first.with(encoder, "b"), Filters.empty());

      sent.acknowledgeNext();

      await()
          .until(() -> raw(store, first).getDocument("outgoing").getArray("pending").size() == 1);
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void theSweepSendsWhatACrashLeftBehind(TestStore store) {
    Thing left = thing().with(encoder, "a");
    try (Sent dead = Sent.unacknowledged()) {
      outbox(store, dead).save(left, Filters.empty());
    }
    try (Sent sent = Sent.acknowledged()) {
      Outbox<Thing> things = outbox(store, sent);

      assertThat(things.sweep(Instant.parse("2026-11-22T02:03:04Z"))).as("too young").isZero();
      things.sweep(Instant.parse("2026-11-22T02:03:05Z"));

      assertThat(sent.records()).anyMatch(r -> r.key().equals(left.id().toString()));
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void anOperatorSeesHowMuchWaitsForTheBrokersAndForHowLong(TestStore store) {
    store.database().drop();
    try (Sent sent = Sent.unacknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      var meters = new SimpleMeterRegistry();
      sent.relay().measure(meters);
      assertThat(meters.get("tongxin.outbox.pending").gauge().value()).isZero();
      assertThat(meters.get("tongxin.outbox.oldest").gauge().value()).isZero();
      things.save(thing().with(encoder, "a", "b"), Filters.empty());

      things.sweep(Instant.parse("2026-11-22T02:03:05Z"));

      assertThat(meters.get("tongxin.outbox.pending").gauge().value()).isEqualTo(1);
      assertThat(things.backlog().seconds(Instant.parse("2026-11-22T02:04:04Z"))).isEqualTo(60);
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void whatWaitsInTwoStoresForOneTopicIsSeenTogether(TestStore store) {
    store.database().drop();
    try (Sent sent = Sent.unacknowledged()) {
      Outbox<Thing> empty = outbox(store, sent);
      Outbox<Thing> others =
          new Outbox<>(
              store.database().getCollection("others", Thing.class), empty.topic(), sent.relay());
      var meters = new SimpleMeterRegistry();
      sent.relay().measure(meters);
      others.save(thing().with(encoder, "a"), Filters.empty());

      others.sweep(Instant.parse("2026-11-22T02:03:05Z"));

      assertThat(meters.get("tongxin.outbox.pending").gauge().value()).isEqualTo(1);
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void forgettingLeavesWhatWasPublishedSince(TestStore store) {
    try (Sent sent = Sent.unacknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      Thing first = thing().with(encoder, "a");
      things.save(first, Filters.empty());
      things.save(first.with(encoder, "b"), Filters.empty());

      things.forget(List.of(new Outbox.Parcel(things, "t", first.id(), 1, List.of())), _ -> true);

      assertThat(raw(store, first).getDocument("outgoing").getArray("pending")).hasSize(2);
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void theSlowerOfTwoWritersIsRefusedAndPublishesNothing(TestStore store) {
    try (Sent sent = Sent.acknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      Thing first = thing().with(encoder, "a");
      things.save(first, Filters.empty());
      things.save(first.with(encoder, "b"), Filters.empty());

      assertThatThrownBy(() -> things.save(first.with(encoder, "c"), Filters.empty()))
          .isInstanceOf(ConcurrentChange.class);
      assertThatThrownBy(() -> things.save(first, Filters.empty()))
          .isInstanceOf(ConcurrentChange.class);
      assertThat(sent.types()).doesNotContain("c");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void aBatchInWhichOneLosesSavesTheOthers(TestStore store) {
    try (Sent sent = Sent.acknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      Thing known = thing().with(encoder, "a");
      Thing fresh = thing().with(encoder, "b");
      things.save(known, Filters.empty());

      assertThatThrownBy(() -> things.saveAll(List.of(known, fresh)))
          .isInstanceOf(ConcurrentChange.class);

      assertThat(raw(store, fresh)).isNotNull();
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void aLargeBatchInWhichOneLosesSavesAndSendsTheOthers(TestStore store) {
    try (Sent sent = Sent.acknowledged()) {
      Outbox<Thing> things = outbox(store, sent);
      Thing known = thing().with(encoder, "a");
      things.save(known, Filters.empty());
      List<Thing> all = new ArrayList<>(List.of(known));
      IntStream.range(0, 600).forEach(_ -> all.add(thing().with(encoder, "b")));

      assertThatThrownBy(() -> things.saveAll(all)).isInstanceOf(ConcurrentChange.class);

      List<UUID> ids = all.stream().map(Thing::id).toList();
      assertThat(collection(store).countDocuments(Filters.in("_id", ids))).isEqualTo(601);
      // The share in which one lost is left to the sweep.
      assertThat(sent.types()).filteredOn("b"::equals).hasSize(601 - 250);
    }
  }

  private static Outbox<Thing> outbox(TestStore store, Sent sent) {
    return new Outbox<>(collection(store), "tongxin.test.thing", sent.relay());
  }

  private static MongoCollection<Thing> collection(TestStore store) {
    return store.database().getCollection("things", Thing.class);
  }

  private static BsonDocument raw(TestStore store, Thing thing) {
    return store
        .database()
        .getCollection("things", BsonDocument.class)
        .find(Filters.eq(thing.id()))
        .first();
  }

  private static Thing thing() {
    return new Thing(UUID.randomUUID(), 0, Outgoing.empty());
  }

  /** An aggregate with nothing but its outbox. */
  public record Thing(@BsonId UUID id, long version, Outgoing outgoing) implements Outboxed {
    Thing with(EventEncoder encoder, String... types) {
      List<EventDraft> drafts =
          Stream.of(types).map(type -> new EventDraft(type, List.of(type))).toList();
      return new Thing(id, version + 1, encoder.append(outgoing, drafts));
    }
  }
}

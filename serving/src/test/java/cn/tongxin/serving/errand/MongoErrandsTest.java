package cn.tongxin.serving.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.TestStore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoErrandsTest {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final TestStore store;
  private final Hand clock = new Hand();
  private MongoCollection<Work> works;
  private MongoErrands<Work> errands;

  MongoErrandsTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void twoWorks() {
    store.database().drop();
    works = store.database().getCollection("works", Work.class);
    errands = new MongoErrands<>(works, clock, LEASE);
    works.insertMany(
        List.of(
            new Work("second", 0, Errand.dueAt(clock.now.minusSeconds(1))),
            new Work("first", 0, Errand.dueAt(clock.now.minusSeconds(2))),
            new Work("done", 0, null)));
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void whatIsDueLongestIsClaimedFirstAndOnce() {
    assertThat(List.of(claimed(), claimed())).containsExactly("first", "second");
    assertThat(errands.claim()).isEmpty();
  }

  @Test
  void manyInstancesNeverHoldOneClaimTogether() throws Exception {
    for (int n = 0; n < 40; n++) {
      works.insertOne(new Work("w" + n, 0, Errand.dueAt(clock.now)));
    }
    var seen = ConcurrentHashMap.<String>newKeySet();
    try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all =
          IntStream.range(0, 6)
              .mapToObj(
                  _ ->
                      instances.submit(
                          () ->
                              new ErrandService<>(
                                      "w",
                                      errands::claim,
                                      it -> {
                                        assertThat(seen.add(it.id())).as(it.id()).isTrue();
                                      })
                                  .workOff()))
              .toList();
      assertThat(all.stream().mapToInt(MongoErrandsTest::result).sum()).isEqualTo(42);
    }
  }

  @Test
  void afterACrashAnotherInstanceGoesOnAndTheFirstOneIsTold() {
    Work before = errands.claim().orElseThrow();
    assertThat(errands.note("first", errand(before), Updates.set("progress", 1))).isTrue();
    clock.pass(LEASE.plusSeconds(1));

    Work after = byId("first");
    assertThat(claimed()).isEqualTo("second");
    assertThat(claimed()).isEqualTo("first");

    assertThat(after.progress()).isEqualTo(1);
    assertThat(errands.note("first", errand(before), Updates.set("progress", 9))).isFalse();
    assertThat(errands.finish("first", errand(before), Updates.set("progress", 9))).isFalse();
    assertThat(byId("first").progress()).isEqualTo(1);
  }

  @Test
  void workThatRestsIsClaimedWhenItsTimeHasCome() {
    Work work = errands.claim().orElseThrow();
    Instant tomorrow = clock.now.plus(Duration.ofDays(1));
    assertThat(errands.rest("first", errand(work), Updates.set("progress", 1), tomorrow)).isTrue();

    assertThat(claimed()).isEqualTo("second");
    assertThat(errands.claim()).isEmpty();
    clock.now = tomorrow;

    assertThat(List.of(claimed(), claimed())).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void whatIsFinishedIsNeverClaimedAgain() {
    Work work = errands.claim().orElseThrow();
    assertThat(errands.finish("first", errand(work), Updates.set("progress", 7))).isTrue();
    clock.pass(Duration.ofDays(9));

    assertThat(claimed()).isEqualTo("second");
    assertThat(errands.claim()).isEmpty();
    assertThat(byId("first")).isEqualTo(new Work("first", 7, new Errand(null, 1)));
  }

  @Test
  void whoWasAwayTooLongEndsNoLaterClaimHoweverOftenItWasMarkedSince() {
    errands.mark(List.of("first"), clock.now.minusSeconds(9));
    Work away = errands.claim().orElseThrow();
    for (int again = 0; again < 3; again++) {
      clock.pass(LEASE.plusSeconds(1));
      Work held = claimedAgain("first");

      assertThat(errands.note("first", errand(away), Updates.set("progress", 9))).isFalse();
      assertThat(errands.finish("first", errand(away), Updates.set("progress", 9))).isFalse();
      assertThat(errands.finish("first", errand(held), Updates.set("progress", 1))).isTrue();
      errands.mark(List.of("first"), clock.now.minusSeconds(9));
    }
  }

  private Work claimedAgain(String id) {
    return Stream.generate(() -> errands.claim().orElseThrow())
        .filter(work -> work.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsPostponedIsNotClaimedBeforeAlthoughItWasDue() {
    errands.postpone(List.of("first"), clock.now.plusSeconds(5));
    assertThat(claimed()).isEqualTo("second");
    assertThat(errands.claim()).isEmpty();
    clock.pass(Duration.ofSeconds(5));

    assertThat(claimed()).isEqualTo("first");
  }

  @Test
  void anInstanceWorksByItselfAndAFailureWaitsForTheLease() {
    var worked = ConcurrentHashMap.<String>newKeySet();
    var service =
        new ErrandService<>(
            "w",
            errands::claim,
            it -> {
              worked.add(it.id());
              if (it.id().equals("first")) {
                throw new IllegalStateException("broken");
              }
              boolean _ = errands.finish(it.id(), errand(it), Updates.set("progress", 1));
            });
    service.start();
    service.nudge();
    await().until(() -> !Errand.isOpen(byId("second").errand()));
    service.stop();

    assertThat(worked).containsExactlyInAnyOrder("first", "second");
    assertThat(Errand.isOpen(byId("first").errand())).isTrue();
  }

  private String claimed() {
    return errands.claim().map(Work::id).orElseThrow();
  }

  private Work byId(String id) {
    return Optional.ofNullable(works.find(new org.bson.Document("_id", id)).first()).orElseThrow();
  }

  private static Errand errand(Work work) {
    return java.util.Objects.requireNonNull(work.errand());
  }

  private static int result(Future<Integer> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  record Work(@BsonId String id, int progress, @Nullable Errand errand) {}

  /** A clock that is moved by hand. */
  private static final class Hand extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T02:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

package cn.tongxin.assessment.score;

import static cn.tongxin.assessment.score.Facts.OTHER_VILLAGE;
import static cn.tongxin.assessment.score.Facts.VILLAGE;
import static cn.tongxin.assessment.score.Facts.announced;
import static cn.tongxin.assessment.score.Facts.completed;
import static cn.tongxin.assessment.score.Facts.voided;
import static cn.tongxin.assessment.score.Facts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.Received;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScorekeepingTest {
  private static final UUID VISIT = UUID.fromString("0198f3a0-0000-7000-8000-0000000000a1");
  private static final UUID WINDOW = UUID.fromString("0198f3a0-0000-7000-8000-0000000000b1");

  private TestStore store;
  private House house;

  @BeforeEach
  void open() {
    store = TestStore.embedded();
    house = new House(store);
  }

  @AfterEach
  void close() throws Exception {
    assertThat(store.watch().strange()).isEmpty();
    house.close();
    store.close();
  }

  @Test
  void aVisitCountsForItsVillageAndOpensDownToItself() {
    house.visits.credit(List.of(completed(VISIT, null)));

    assertThat(house.score().indicators().getFirst().actual()).isEqualByComparingTo("1");
    assertThat(house.score().indicators().getFirst().score()).isEqualByComparingTo("1.00");
    assertThat(house.evidence(Measure.VISITS))
        .extracting(Evidence::recordId)
        .containsExactly(VISIT);
    assertThat(house.addsUp()).isTrue();
  }

  @Test
  void anAnsweredWindowCountsAsCovered() {
    house.windows.credit(
        List.of(announced(WINDOW, VILLAGE, 1), announced(UUID.randomUUID(), VILLAGE, 1)));
    assertThat(coverage().score()).isEqualByComparingTo("0");

    house.visits.credit(List.of(completed(VISIT, WINDOW)));

    assertThat(coverage().actual()).isEqualByComparingTo("1");
    assertThat(coverage().target()).isEqualByComparingTo("2");
    assertThat(coverage().score()).isEqualByComparingTo("20.00");
    assertThat(house.evidence(Measure.WINDOWS))
        .filteredOn(e -> e.recordId().equals(WINDOW))
        .extracting(Evidence::answeredBy)
        .containsExactly(List.of(VISIT));
  }

  @Test
  void aVisitOutsideTheWindowDoesNotAnswerIt() {
    house.windows.credit(List.of(announced(WINDOW, VILLAGE, 1)));
    house.visits.credit(List.of(completed(VISIT, LocalDate.parse("2026-12-24"), WINDOW)));

    assertThat(coverage().actual()).isEqualByComparingTo("0");
  }

  @Test
  void tenVisitsInAnHourByOneOfficerCountOncePerWindow() {
    UUID other = UUID.randomUUID();
    house.windows.credit(List.of(announced(WINDOW, VILLAGE, 1), announced(other, VILLAGE, 1)));
    for (int i = 0; i < 10; i++) {
      house.visits.credit(List.of(completed(UUID.randomUUID(), i < 9 ? WINDOW : other)));
    }

    assertThat(house.score().indicators().getFirst().actual()).isEqualByComparingTo("2");
    assertThat(coverage().actual()).isEqualByComparingTo("2");
  }

  @Test
  void voidingTakesBackWhatTheVisitCountedFor() {
    house.windows.credit(List.of(announced(WINDOW, VILLAGE, 1)));
    house.visits.credit(List.of(completed(VISIT, WINDOW)));
    house.visits.credit(List.of(voided(VISIT, WINDOW)));

    assertThat(house.score().total()).isEqualByComparingTo("0.00");
    assertThat(house.addsUp()).isTrue();
  }

  @Test
  void aWindowThatMovesIsDueWhereItIsNow() {
    house.windows.credit(List.of(announced(WINDOW, VILLAGE, 1)));
    house.windows.credit(List.of(announced(WINDOW, OTHER_VILLAGE, 2)));

    assertThat(coverage().target()).isEqualByComparingTo("0");
    assertThat(house.tallies.of(List.of(TallyKey.of(OTHER_VILLAGE, 2026))))
        .singleElement()
        .satisfies(totals -> assertThat(totals.sums().getFirst().due()).isEqualTo(1));
  }

  @Test
  void neitherOrderNorRepetitionNorBatchingOfArrivalChangesTheScore() throws Exception {
    Score inOrder = replay(List.of(story()));
    for (long seed = 1; seed <= 15; seed++) {
      assertThat(replay(Deliveries.thriceAndShuffled(story(), seed)))
          .as("seed " + seed)
          .isEqualTo(inOrder);
    }
  }

  @Test
  void aScoreIsPublishedAsTheContractSays() {
    house.windows.credit(List.of(announced(WINDOW, VILLAGE, 1)));
    house.visits.credit(List.of(completed(VISIT, WINDOW)));

    assertThat(house.sent.types()).containsOnly("cn.tongxin.assessment.score-changed.v1");
    // One that is on its way to be forgotten may be sent again; its number says that it is the
    // same.
    assertThat(house.sent.records())
        .extracting(record -> Sent.header(record, "ce_seq"))
        .containsOnly("1", "2");
    house
        .sent
        .records()
        .forEach(
            record ->
                assertThat(
                        Contracts.violations(
                            "cn.tongxin.assessment.score-changed.v1", new String(record.value())))
                    .isEmpty());
  }

  @Test
  void aRepeatedVisitPublishesNothing() {
    house.visits.credit(List.of(completed(VISIT, null)));
    house.visits.credit(List.of(completed(VISIT, null)));

    assertThat(house.sent.records()).hasSize(1);
  }

  @Test
  void aCrashBetweenSumAndEvidenceIsMendedByWhoComesNext() {
    house.visits.credit(List.of(completed(VISIT, null)));
    store.database().getCollection("evidence").deleteMany(Filters.empty());

    House other = new House(store);
    other.visits.credit(List.of(completed(VISIT, null)));
    other.visits.credit(List.of(completed(UUID.randomUUID(), null)));

    assertThat(other.score().indicators().getFirst().actual()).isEqualByComparingTo("2");
    assertThat(other.addsUp()).isTrue();
    other.close();
  }

  @Test
  void aSumThatDoesNotAddUpIsSeen() {
    house.visits.credit(List.of(completed(VISIT, null)));
    store
        .database()
        .getCollection("evidence")
        .updateOne(Filters.empty(), new Document("$set", new Document("evidence.done", 2L)));

    assertThat(house.addsUp()).isFalse();
  }

  @Test
  void manyInstancesAtOnceCountEachVisitOnce() throws Exception {
    List<List<Received<VisitListener.VisitFact>>> polls =
        Deliveries.thriceAndShuffled(
            IntStream.range(0, 60).mapToObj(_ -> completed(UUID.randomUUID(), null)).toList(), 7);
    House other = new House(store);
    try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
      var done =
          IntStream.range(0, polls.size())
              .mapToObj(
                  i ->
                      instances.submit(
                          () -> (i % 2 == 0 ? house : other).visits.credit(polls.get(i))))
              .toList();
      for (var one : done) {
        one.get();
      }
    }

    assertThat(house.score().indicators().getFirst().actual()).isEqualByComparingTo("60");
    assertThat(house.addsUp()).isTrue();
    other.close();
  }

  private Score.Line coverage() {
    return house.score().indicators().get(1);
  }

  /** Visits completed and voided, windows announced, moved, withdrawn and answered. */
  private static List<Fact> story() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      UUID visit = new UUID(1, i);
      UUID window = new UUID(2, i % 4);
      facts.add(new Fact(completed(visit, window), null));
      if (i % 3 == 0) {
        facts.add(new Fact(voided(visit, window), null));
      }
    }
    for (int i = 0; i < 4; i++) {
      facts.add(new Fact(null, announced(new UUID(2, i), VILLAGE, 1)));
    }
    facts.add(new Fact(null, announced(new UUID(2, 1), OTHER_VILLAGE, 2)));
    facts.add(new Fact(null, withdrawn(new UUID(2, 3), 2)));
    return facts;
  }

  private static Score replay(List<List<Fact>> polls) throws Exception {
    try (TestStore store = TestStore.embedded();
        House house = new House(store)) {
      for (List<Fact> poll : polls) {
        house.visits.credit(poll.stream().flatMap(f -> Stream.ofNullable(f.visit())).toList());
        house.windows.credit(poll.stream().flatMap(f -> Stream.ofNullable(f.window())).toList());
      }
      assertThat(house.addsUp()).isTrue();
      return house.score();
    }
  }

  private record Fact(
      Received<VisitListener.VisitFact> visit, Received<WindowListener.WindowFact> window) {}
}

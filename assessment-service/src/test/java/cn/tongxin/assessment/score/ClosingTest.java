package cn.tongxin.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The middle of the year is closed while visits come in, and when an instance dies over it. */
class ClosingTest {
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

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
  void everyVisitIsEitherInTheClosedFiguresOrListedAsLate() throws Exception {
    house.scorekeeper.refresh(house.letters);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> visits = others.submit(() -> count(40));
      order();
      workOff();
      visits.get();
    }

    Score closed = published().of(Period.MID_YEAR).orElseThrow();
    int late =
        house
            .tallies
            .lines(Scope.of(COUNTY), 2026, Period.MID_YEAR, PageQuery.of(200, null))
            .items()
            .size();
    assertThat(closed.indicators().getFirst().actual().intValue() + late).isEqualTo(40);
    assertThat(published().score().indicators().getFirst().actual().intValue()).isEqualTo(40);
    assertThat(house.addsUp()).isTrue();
  }

  @Test
  void aClosingThatWasInterruptedIsNotBegunForWhoeverAsksAndIsFinishedByTheNext() {
    count(3);
    order();
    // One dies after the sums are fixed and before the scores are.
    house.tallies.freeze(Scope.of(COUNTY), 2026, Period.MID_YEAR);
    assertThat(published().closed()).isEmpty();
    assertThat(house.closings.of(COUNTY, 2026, Period.MID_YEAR).orElseThrow().done()).isFalse();
    count(1);

    workOff();

    assertThat(published().closed()).containsExactly(Period.MID_YEAR);
    Score closed = published().of(Period.MID_YEAR).orElseThrow();
    assertThat(closed.indicators().getFirst().actual()).isEqualByComparingTo("3");
  }

  @Test
  void aVillageOfWhichNothingWasKnownThenIsClosedAsAnEmptyOne() {
    house.scorekeeper.refresh(house.letters);
    order();
    workOff();

    count(2);

    Score closed = published().of(Period.MID_YEAR).orElseThrow();
    assertThat(closed.indicators().getFirst().actual()).isEqualByComparingTo("0");
    assertThat(
            house
                .tallies
                .lines(Scope.of(COUNTY), 2026, Period.MID_YEAR, PageQuery.of(200, null))
                .items())
        .hasSize(2);
    assertThat(house.evidence(Measure.VISITS)).hasSize(2);
  }

  private void order() {
    house.closings.order(Closing.ordered(COUNTY, 2026, Period.MID_YEAR, JULY));
  }

  private void workOff() {
    while (house.closings.claim().map(this::carriedOut).orElse(false)) {}
  }

  private boolean carriedOut(ClosingDocument claimed) {
    house.closing().goOn(claimed);
    return true;
  }

  private void count(int visits) {
    for (int i = 0; i < visits; i++) {
      house.visits.credit(List.of(Facts.completed(UUID.randomUUID(), MAY, null)));
    }
  }

  private Scores.Published published() {
    return house.scores.byLetter(Scope.of(Facts.VILLAGE), House.LETTER.id()).orElseThrow();
  }
}

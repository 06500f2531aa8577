package cn.tongxin.roster.mustvisit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoPlanningRunsTest {
  private static final Instant NOW = Instant.parse("2026-12-31T15:59:59Z");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

  private final TestStore kind;
  private EmptyStore store;

  MongoPlanningRunsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private PlanningRuns at(Instant moment) {
    return new MongoPlanningRuns(store.database(), Clock.fixed(moment, ZoneOffset.UTC));
  }

  @Test
  void allInstancesOrderTheRunOfADayAndOneDoesIt() {
    PlanningRuns one = at(NOW);
    PlanningRuns other = at(NOW);
    one.order(DAY, false);
    other.order(DAY, false);
    PlanningRuns.Run run = one.claim().orElseThrow();

    assertThat(run.day()).isEqualTo(DAY);
    assertThat(other.claim()).isEmpty();
    one.finish(run);
    other.order(DAY, false);
    assertThat(other.claim()).isEmpty();
  }

  @Test
  void whoStartsDoesTheRunOfTheDayOnceMore() {
    PlanningRuns runs = at(NOW);
    runs.order(DAY, true);
    PlanningRuns.Run run = runs.claim().orElseThrow();
    runs.order(DAY, true); // it is under way
    assertThat(runs.claim()).isEmpty();
    runs.finish(run);
    runs.order(DAY, true);

    assertThat(runs.claim()).isPresent();
  }

  @Test
  void whatDiedOnTheWayIsGoneOnWithWhereItWas() {
    PlanningRuns runs = at(NOW);
    UUID last = UUID.randomUUID();
    runs.order(DAY, false);
    PlanningRuns.Run died = runs.claim().orElseThrow();
    assertThat(runs.note(died, last)).isTrue();

    PlanningRuns later = at(NOW.plus(Duration.ofMinutes(1)));
    PlanningRuns.Run run = later.claim().orElseThrow();
    assertThat(run.after()).isEqualTo(last);
    assertThat(runs.note(died, UUID.randomUUID())).isFalse();
    assertThat(later.note(run, last)).isTrue();
  }

  @Test
  void theNextDayHasARunOfItsOwn() {
    PlanningRuns runs = at(NOW);
    runs.order(DAY, false);
    runs.finish(runs.claim().orElseThrow());
    runs.order(DAY.plusDays(1), false);

    assertThat(runs.claim().orElseThrow().day()).isEqualTo(DAY.plusDays(1));
  }
}

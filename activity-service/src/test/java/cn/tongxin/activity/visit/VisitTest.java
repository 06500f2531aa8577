package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {
  private static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000a1");
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final Visit.Recording RECORDING =
      new Visit.Recording("officer-410225105", Instant.parse("2026-11-22T02:03:04Z"));

  @Test
  void completingAPlannedVisitLeavesOneFact() {
    Visit visit = storedPlan();

    visit.complete(completion(MEMBER), RECORDING);

    assertThat(visit.snapshot().state()).isEqualTo(VisitState.COMPLETED);
    assertThat(visit.events())
        .containsExactly(
            new VisitEvent.Completed(
                ID, VILLAGE, completion(MEMBER), RECORDING, LocalDate.parse("2026-11-20")));
  }

  @Test
  void completingTwiceGivesTheSameAnswer() {
    Visit visit = Visit.unplanned(ID, VILLAGE, completion(MEMBER), RECORDING);

    visit.complete(completion(MEMBER), new Visit.Recording("somebody", Instant.EPOCH));

    assertThat(visit.events()).hasSize(1);
    assertThat(visit.snapshot().recording()).isEqualTo(RECORDING);
  }

  @Test
  void completingOtherwiseIsAConflict() {
    Visit visit = Visit.unplanned(ID, VILLAGE, completion(MEMBER), RECORDING);

    assertThatThrownBy(() -> visit.complete(completion(UUID.randomUUID()), RECORDING))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void aPlanForOneMemberIsNotCompletedForAnother() {
    assertThatThrownBy(() -> storedPlan().complete(completion(UUID.randomUUID()), RECORDING))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("visit.other-member"));
  }

  @Test
  void aCompletedVisitIsVoidedWithAReasonAndNotCancelled() {
    Visit visit = Visit.unplanned(ID, VILLAGE, completion(MEMBER), RECORDING);

    assertThatThrownBy(() -> visit.cancel("why")).isInstanceOf(Problem.class);
    visit.voidFor("typed for the wrong person");
    visit.voidFor("typed for the wrong person");

    assertThat(visit.snapshot().state()).isEqualTo(VisitState.VOIDED);
    assertThat(visit.events()).hasSize(2);
  }

  @Test
  void aCancelledVisitStaysCancelled() {
    Visit visit = storedPlan();
    visit.cancel("away");

    assertThatThrownBy(() -> visit.complete(completion(MEMBER), RECORDING))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> visit.cancel("another reason")).isInstanceOf(Problem.class);
  }

  static Completion completion(UUID member) {
    return new Completion(
        member,
        Purpose.ROUTINE,
        LocalDate.parse("2026-11-22"),
        List.of("officer-410225105"),
        null,
        null,
        List.of(),
        List.of());
  }

  private static Visit storedPlan() {
    Plan plan =
        new Plan(
            MEMBER,
            Purpose.ROUTINE,
            LocalDate.parse("2026-11-20"),
            List.of("officer-410225105"),
            null);
    return Visit.stored(Visit.planned(ID, VILLAGE, plan, RECORDING.at()).snapshot());
  }
}

package cn.tongxin.activity.gathering;

import static cn.tongxin.activity.gathering.Samples.BY;
import static cn.tongxin.activity.gathering.Samples.DAY;
import static cn.tongxin.activity.gathering.Samples.ID;
import static cn.tongxin.activity.gathering.Samples.MEMBER;
import static cn.tongxin.activity.gathering.Samples.heads;
import static cn.tongxin.activity.gathering.Samples.held;
import static cn.tongxin.activity.gathering.Samples.named;
import static cn.tongxin.activity.gathering.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private static final UUID OTHER = UUID.fromString("0198f3a0-0000-7000-8000-000000000002");

  @Test
  void aGatheringThatIsHeldTellsHowManyCameAndForHowLong() {
    Gathering gathering = planned(GatheringKind.SYMPOSIUM, null);
    gathering.attend(heads(1, 10, 30), null, false);

    gathering.hold(held(DAY), BY);

    Turnout turnout = gathering.snapshot().turnout();
    assertThat(turnout.heads()).isEqualTo(40);
    assertThat(turnout.distinctPeople()).isEqualTo(40);
    assertThat(turnout.hours()).isEqualByComparingTo("1.5");
    assertThat(turnout.personHours()).isEqualByComparingTo("60");
    assertThat(gathering.events()).hasSize(1).first().isInstanceOf(GatheringEvent.Held.class);
  }

  @Test
  void itIsHeldOnTheDayOfASessionAndNotBeforeTheLastThatSomebodyWasCountedAt() {
    Gathering course = stored(Gathering.planned(ID, Samples.course(DAY), null));
    course.attend(heads(2, 0, 90), null, false);

    refused(422, () -> course.hold(held(DAY.minusMonths(6)), BY));
    refused(422, () -> course.hold(held(DAY.minusDays(10)), BY));
    refused(422, () -> course.hold(held(DAY.minusDays(4)), BY));
    course.hold(held(DAY.minusDays(5)), BY);

    assertThat(course.events()).hasSize(1);
  }

  @Test
  void headsAndDifferentPeopleOfACourseAreToldApart() {
    Gathering course = stored(Gathering.planned(ID, Samples.course(DAY), null));
    course.attend(heads(1, 0, 100), null, false);
    course.attend(heads(2, 0, 90), null, false);
    course.attend(heads(3, 20, 90), null, false);

    course.hold(held(DAY, new HeadCount(Audience.REPRESENTATIVES, 100)), BY);

    Turnout turnout = course.snapshot().turnout();
    assertThat(turnout.sessions()).isEqualTo(3);
    assertThat(turnout.heads()).isEqualTo(300);
    assertThat(turnout.distinctPeople()).isEqualTo(120);
    assertThat(turnout.audiences())
        .containsExactly(
            new Turnout.Coverage(Audience.OFFICERS, 25, 20),
            new Turnout.Coverage(Audience.REPRESENTATIVES, 100, 100));
  }

  @Test
  void howManyDifferentPeopleCameIsAskedOnlyWhereItDoesNotFollow() {
    Gathering unclear = stored(Gathering.planned(ID, Samples.course(DAY), null));
    unclear.attend(named(1, 3, MEMBER), null, false);
    unclear.attend(named(2, 2, MEMBER, OTHER), null, false);
    refused(422, () -> unclear.hold(held(DAY), BY));
    refused(422, () -> unclear.hold(held(DAY, new HeadCount(Audience.OFFICERS, 2)), BY));
    refused(422, () -> unclear.hold(held(DAY, new HeadCount(Audience.OFFICERS, 5)), BY));

    Gathering clear = stored(Gathering.planned(ID, Samples.course(DAY), null));
    clear.attend(named(1, 1, MEMBER), null, false);
    clear.attend(named(2, 2, MEMBER, OTHER), null, false);
    clear.hold(held(DAY), BY);

    assertThat(clear.snapshot().turnout().distinctPeople()).isEqualTo(2);
    assertThat(clear.snapshot().turnout().heads()).isEqualTo(3);
  }

  @Test
  void moreThanTheRoomOrMoreNamesThanHeadsIsRefused() {
    Gathering gathering = planned(GatheringKind.SYMPOSIUM, null);

    refused(422, () -> gathering.attend(heads(1, 50, 51), null, false));
    refused(422, () -> gathering.attend(heads(2, 1, 1), null, false));
    refused(422, () -> gathering.attend(named(1, 1, MEMBER, OTHER), null, false));
    refused(422, () -> gathering.attend(named(1, 2, MEMBER, MEMBER), null, false));
    gathering.attend(heads(1, 50, 50), null, false);

    assertThat(gathering.snapshot().attendance()).hasSize(1);
  }

  @Test
  void theSameAttendanceAgainChangesNothingAndAnotherOneMustKnowTheFirst() {
    Gathering first = planned(GatheringKind.SYMPOSIUM, null);
    first.attend(heads(1, 1, 1), null, false);
    Gathering gathering = stored(first);

    gathering.attend(heads(1, 1, 1), null, false);
    assertThat(gathering.changed()).isFalse();
    refused(409, () -> gathering.attend(heads(1, 2, 2), null, false));
    gathering.attend(heads(1, 2, 2), null, true);

    assertThat(gathering.snapshot().attendance()).containsExactly(heads(1, 2, 2));
  }

  @Test
  void holdingTwiceGivesTheSameAnswerAndHoldingOtherwiseIsAConflict() {
    Gathering gathering = heldOnce();

    gathering.hold(held(DAY), BY);

    assertThat(gathering.changed()).isFalse();
    refused(409, () -> gathering.hold(held(DAY.minusDays(1)), BY));
    refused(409, () -> gathering.attend(heads(1, 6, 5), null, true));
  }

  @Test
  void withoutAnybodyCountedOrWithoutQuorumItIsNotHeld() {
    Gathering committee = planned(GatheringKind.SPECIAL_COMMITTEE, 5);
    refused(409, () -> committee.hold(held(DAY), BY));
    committee.attend(named(1, 4), null, false);
    refused(409, () -> committee.hold(held(DAY), BY));
    committee.attend(named(1, 5), null, true);

    committee.hold(held(DAY), BY);

    assertThat(committee.snapshot().state()).isEqualTo(GatheringState.HELD);
  }

  @Test
  void aKindThatDecidesNeedsAQuorumAndNoDayLiesInAnotherAge() {
    refused(422, () -> plan(GatheringKind.QUARTERLY_MEETING, DAY, null).check(DAY));
    refused(422, () -> plan(GatheringKind.STUDY_DAY, LocalDate.of(2099, 1, 1), null).check(DAY));
    refused(422, () -> plan(GatheringKind.STUDY_DAY, LocalDate.of(1999, 1, 1), null).check(DAY));
    plan(GatheringKind.QUARTERLY_MEETING, DAY, 3).check(DAY);
  }

  @Test
  void itIsPlannedOtherwiseOnlyByWhoKnowsThePlanAndBeforeAnybodyIsCounted() {
    Gathering gathering = planned(GatheringKind.STUDY_DAY, null);
    GatheringPlan later = plan(GatheringKind.STUDY_DAY, DAY.plusDays(7), null);
    gathering.planAgain(gathering.snapshot().plan(), false);
    assertThat(gathering.changed()).isFalse();

    refused(409, () -> gathering.planAgain(later, false));
    gathering.planAgain(later, true);
    assertThat(gathering.events()).hasSize(1);
    gathering.attend(heads(1, 1, 0), null, false);
    refused(409, () -> gathering.planAgain(plan(GatheringKind.STUDY_DAY, DAY, null), true));
  }

  @Test
  void whatWasRecordedInErrorIsTakenBackWithTheDayOnWhichItCounted() {
    Gathering gathering = heldOnce();

    gathering.cancel("typed for another village");
    gathering.cancel("typed for another village");

    assertThat(gathering.events())
        .containsExactly(new GatheringEvent.Cancelled(ID, gathering.snapshot().plan(), DAY));
    refused(409, () -> gathering.cancel("another reason"));
  }

  @Test
  void anItemOfTheAgendaGoesThroughItsStatesOneByOne() {
    UUID id = UUID.randomUUID();
    Gathering gathering = planned(GatheringKind.QUARTERLY_MEETING, 1);
    gathering.propose(AgendaItem.proposed(id, "road lamps", null, null, java.time.Instant.EPOCH));
    refused(
        409,
        () ->
            gathering.propose(
                AgendaItem.proposed(id, "roads", null, null, java.time.Instant.EPOCH)));
    refused(409, () -> gathering.advance(id, to(AgendaState.DECIDED, null), BY));
    refused(404, () -> gathering.advance(OTHER, to(AgendaState.STUDIED, null), BY));

    gathering.advance(id, to(AgendaState.STUDIED, null), BY);
    gathering.advance(id, to(AgendaState.STUDIED, null), BY);
    gathering.advance(id, to(AgendaState.DECIDED, DAY.plusDays(30)), BY);
    assertThat(gathering.snapshot().agenda().nextDue()).isEqualTo(DAY.plusDays(30));
    for (AgendaState next : List.of(AgendaState.DEPLOYED, AgendaState.CHECKED, AgendaState.DONE)) {
      gathering.advance(id, to(next, null), BY);
    }

    assertThat(gathering.snapshot().agenda().items().getFirst().steps()).hasSize(5);
    assertThat(gathering.snapshot().agenda().nextDue()).isNull();
    refused(409, () -> gathering.advance(id, to(AgendaState.STUDIED, null), BY));
  }

  @Test
  void anErasedMemberIsNoLongerNamedAndStillCounted() {
    Gathering gathering = planned(GatheringKind.SYMPOSIUM, null);
    gathering.attend(named(1, 3, MEMBER, OTHER), null, false);

    assertThat(gathering.forget(MEMBER)).isTrue();

    assertThat(gathering.snapshot().attendance()).containsExactly(named(1, 3, OTHER));
    assertThat(gathering.forget(MEMBER)).isFalse();
  }

  @Test
  void followUpsAreLinkedOnce() {
    Gathering gathering = planned(GatheringKind.SYMPOSIUM, null);

    gathering.followUp(List.of(OTHER, MEMBER));
    gathering.followUp(List.of(MEMBER));

    assertThat(gathering.snapshot().followUps()).containsExactlyInAnyOrder(MEMBER, OTHER);
  }

  private static AgendaItem.Move to(AgendaState state, LocalDate dueOn) {
    return new AgendaItem.Move(state, null, dueOn, null);
  }

  private static Gathering heldOnce() {
    Gathering gathering = planned(GatheringKind.SYMPOSIUM, null);
    gathering.attend(heads(1, 5, 5), null, false);
    gathering.hold(held(DAY), BY);
    return stored(gathering);
  }

  private static Gathering planned(GatheringKind kind, Integer quorum) {
    return stored(Gathering.planned(ID, plan(kind, DAY, quorum), null));
  }

  private static Gathering stored(Gathering gathering) {
    return Gathering.stored(gathering.snapshot());
  }

  private static void refused(int status, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }
}

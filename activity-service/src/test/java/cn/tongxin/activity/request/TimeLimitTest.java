package cn.tongxin.activity.request;

import static cn.tongxin.activity.request.SampleRequest.ID;
import static cn.tongxin.activity.request.SampleRequest.MONDAY;
import static cn.tongxin.activity.request.SampleRequest.OFFICER;
import static cn.tongxin.activity.request.SampleRequest.TERMS;
import static cn.tongxin.activity.request.SampleRequest.VILLAGE;
import static cn.tongxin.activity.request.SampleRequest.appeal;
import static cn.tongxin.activity.request.SampleRequest.by;
import static cn.tongxin.activity.request.SampleRequest.day;
import static cn.tongxin.activity.request.SampleRequest.intake;
import static cn.tongxin.activity.request.SampleRequest.invalid;
import static cn.tongxin.activity.request.SampleRequest.stored;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.Basis;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a request by itself, and when. */
class TimeLimitTest {
  /** At four in the afternoon in UTC it is the next day in China. */
  @Test
  void theLimitRunsFromTheDayInChinaWhereverTheServerIs() {
    Intake late = intake(NeedKind.APPEAL, "x", "2026-12-31T16:30:00Z");

    Deadline limit =
        ServiceRequest.received(ID, late, OFFICER, Level.VILLAGE, TERMS).snapshot().deadline();

    assertThat(limit.from()).isEqualTo("2027-01-01");
    assertThat(limit.dueOn()).isEqualTo("2027-01-08");
    assertThat(limit.basis()).isEqualTo(Basis.WEEKDAYS);
  }

  @Test
  void aPauseStopsTheLimitAndTheResumptionGoesOn() {
    ServiceRequest request = appeal();

    request.pause("papers are missing", day("2026-12-11"), MONDAY, TERMS);
    request.pause("papers are missing", day("2026-12-11"), MONDAY, TERMS);
    assertThat(request.snapshot().state()).isEqualTo(RequestState.PAUSED);
    assertThat(request.snapshot().nextStepOn()).contains(day("2026-12-12"));
    request.resume(day("2026-11-26"), TERMS);
    request.resume(day("2026-11-26"), TERMS);

    assertThat(request.snapshot().deadline().dueOn()).isEqualTo("2026-12-02");
    assertThat(request.events()).hasSize(3);
    assertThat(request.events().getLast())
        .isEqualTo(
            new RequestEvent.DueSet(
                ID, NeedKind.APPEAL, VILLAGE, OFFICER, day("2026-12-02"), Basis.NOTICES));
  }

  @Test
  void aPauseEndsByItselfOnItsLastDayHoweverLateThatIsSeen() {
    ServiceRequest seen = paused();
    ServiceRequest late = paused();

    seen.advance(by("", "2026-11-27"), TERMS);
    late.advance(by("", "2026-12-24"), TERMS);

    assertThat(seen.snapshot().deadline().dueOn()).isEqualTo("2026-12-02");
    assertThat(late.snapshot().deadline().dueOn()).isEqualTo("2026-12-02");
  }

  private static ServiceRequest paused() {
    ServiceRequest request = appeal();
    request.pause("x", day("2026-11-26"), MONDAY, TERMS);
    return stored(request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2026-11-01", "2027-11-23", "2099-01-01"})
  void aPauseWithoutAnEndInSightIsRefused(LocalDate until) {
    invalid("until", () -> appeal().pause("x", until, MONDAY, TERMS));
  }

  @Test
  void beforeAndAfterTheLastDayEachStepHappensOnce() {
    ServiceRequest request = appeal();

    assertThat(steps(request, "2026-11-24")).isEmpty();
    assertThat(steps(request, "2026-11-25")).containsExactly("Warned");
    assertThat(steps(request, "2026-11-27")).isEmpty();
    assertThat(steps(request, "2026-11-28")).containsExactly("Overdue");
    assertThat(steps(request, "2026-11-30")).containsExactly("Escalated VILLAGE");
    assertThat(steps(request, "2026-12-02")).containsExactly("Escalated TOWNSHIP");
    assertThat(steps(request, "2026-12-04")).containsExactly("Escalated COUNTY");
    assertThat(steps(request, "2027-12-04")).isEmpty();
    assertThat(request.snapshot().level()).isEqualTo(Level.COUNTY);
    assertThat(request.snapshot().nextStepOn()).isEmpty();
  }

  @Test
  void whatWasMissedWhileNobodyLookedIsMadeUpForInOrder() {
    assertThat(steps(appeal(), "2027-01-04"))
        .containsExactly(
            "Warned", "Overdue", "Escalated VILLAGE", "Escalated TOWNSHIP", "Escalated COUNTY");
  }

  @Test
  void aClockThatJumpsBackChangesNothing() {
    ServiceRequest request = appeal();
    steps(request, "2026-11-28");
    Deadline before = request.snapshot().deadline();

    assertThat(steps(request, "2026-11-27")).isEmpty();
    assertThat(steps(request, "2026-11-28")).isEmpty();
    assertThat(request.snapshot().deadline()).isEqualTo(before);
  }

  @Test
  void theStepsThatHappenedStayAfterAPause() {
    ServiceRequest request = appeal();
    steps(request, "2026-11-26");
    request.pause("x", day("2026-12-31"), by(OFFICER, "2026-11-26"), TERMS);
    assertThat(steps(request, "2026-12-01")).isEmpty();
    request.resume(day("2026-12-03"), TERMS);

    assertThat(request.snapshot().deadline().dueOn()).isEqualTo("2026-12-04");
    assertThat(steps(request, "2026-12-04")).isEmpty();
    assertThat(steps(request, "2026-12-05")).containsExactly("Overdue");
  }

  private static List<String> steps(ServiceRequest request, String day) {
    int before = request.events().size();
    request.advance(by("", day), TERMS);
    return request.events().stream()
        .skip(before)
        .filter(event -> !(event instanceof RequestEvent.DueSet))
        .map(
            event ->
                event.getClass().getSimpleName()
                    + (event instanceof RequestEvent.Escalated up ? " " + up.level() : ""))
        .toList();
  }
}

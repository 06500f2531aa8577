package cn.tongxin.activity.request;

import static cn.tongxin.activity.request.SampleRequest.ID;
import static cn.tongxin.activity.request.SampleRequest.OFFICER;
import static cn.tongxin.activity.request.SampleRequest.REQUESTER;
import static cn.tongxin.activity.request.SampleRequest.SECRETARY;
import static cn.tongxin.activity.request.SampleRequest.TERMS;
import static cn.tongxin.activity.request.SampleRequest.VILLAGE;
import static cn.tongxin.activity.request.SampleRequest.appeal;
import static cn.tongxin.activity.request.SampleRequest.by;
import static cn.tongxin.activity.request.SampleRequest.day;
import static cn.tongxin.activity.request.SampleRequest.intake;
import static cn.tongxin.activity.request.SampleRequest.received;
import static cn.tongxin.activity.request.SampleRequest.solved;
import static cn.tongxin.activity.request.SampleRequest.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.Basis;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRequestTest {
  private static final Act MONDAY = by(OFFICER, "2026-11-23");

  @Test
  void whatIsReceivedHasAnOwnerAndALastDay() {
    ServiceRequest request = received(NeedKind.APPEAL);

    assertThat(request.snapshot().state()).isEqualTo(RequestState.OPEN);
    assertThat(request.snapshot().owner()).isEqualTo(OFFICER);
    assertThat(request.events())
        .containsExactly(
            RequestEvent.Received.of(ID, intake(NeedKind.APPEAL), OFFICER),
            new RequestEvent.DueSet(
                ID, NeedKind.APPEAL, VILLAGE, OFFICER, day("2026-11-27"), Basis.NOTICES));
  }

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
  void correctingTheWordsDoesNotRestartTheLimit() {
    ServiceRequest request = appeal();

    request.correct(intake(NeedKind.APPEAL, "better words", "2026-11-20T02:03:04Z"));

    assertThat(request.isChanged()).isTrue();
    assertThat(request.events()).isEmpty();
    assertThat(request.snapshot().deadline().dueOn()).isEqualTo("2026-11-27");
  }

  @Test
  void kindAndTimeOfReceiptStay() {
    conflict("request.fixed", () -> appeal().correct(intake(NeedKind.AGENCY)));
    conflict(
        "request.fixed",
        () -> appeal().correct(intake(NeedKind.APPEAL, "x", "2026-11-22T02:03:04Z")));
  }

  @Test
  void theFirstDeskAnswersForItUntilAnotherAccepts() {
    ServiceRequest request = appeal();

    request.offer(SECRETARY, null, "nearer", MONDAY, TERMS);

    assertThat(request.snapshot().owner()).isEqualTo(OFFICER);
    request.accept(Level.VILLAGE, by(SECRETARY, "2026-11-24"));
    request.accept(Level.VILLAGE, by(SECRETARY, "2026-11-24"));
    assertThat(request.snapshot().owner()).isEqualTo(SECRETARY);
    assertThat(request.events())
        .containsExactly(
            new RequestEvent.Offered(ID, VILLAGE, OFFICER, SECRETARY, day("2026-11-25")),
            new RequestEvent.Accepted(ID, VILLAGE, SECRETARY, OFFICER));
  }

  @Test
  void aRefusedOfferComesBackAndTheChainTells() {
    ServiceRequest request = appeal();
    request.offer(SECRETARY, null, "nearer", MONDAY, TERMS);

    request.refuse("on leave", by(SECRETARY, "2026-11-24"));
    request.refuse("on leave", by(SECRETARY, "2026-11-24"));

    assertThat(request.snapshot().owner()).isEqualTo(OFFICER);
    Offer link = request.snapshot().chain().links().getFirst();
    assertThat(link.state()).isEqualTo(Offer.State.REFUSED);
    assertThat(link.answer()).isEqualTo("on leave");
    assertThat(request.events()).hasSize(2);
    request.offer("deputy", null, null, MONDAY, TERMS);
    assertThat(request.snapshot().chain().links()).hasSize(2);
  }

  @Test
  void anOfferThatNobodyAnsweredTimesOutOnce() {
    ServiceRequest request = appeal();
    request.offer(SECRETARY, null, null, MONDAY, TERMS);
    assertThat(request.snapshot().nextStepOn()).contains(day("2026-11-25"));

    request = stored(request);
    request.advance(by("", "2026-11-26"), TERMS);

    assertThat(request.events())
        .contains(
            new RequestEvent.Refused(ID, VILLAGE, OFFICER, SECRETARY, RequestEvent.Why.TIMED_OUT));
    ServiceRequest after = stored(request);
    after.advance(by("", "2026-11-26"), TERMS);
    assertThat(after.events()).isEmpty();
    conflict("request.not-offered", () -> after.accept(Level.VILLAGE, by(SECRETARY, "2026-11-26")));
  }

  @Test
  void anOfferIsNotAcceptedTooLateEvenIfNobodyHasLooked() {
    ServiceRequest request = appeal();
    request.offer(SECRETARY, null, null, MONDAY, TERMS);

    conflict(
        "request.not-offered", () -> request.accept(Level.VILLAGE, by(SECRETARY, "2026-11-26")));
  }

  @Test
  void aHandOverToOneselfOrInACircleIsRefused() {
    ServiceRequest request = appeal();
    conflict(
        "request.handover-to-oneself", () -> request.offer(OFFICER, null, null, MONDAY, TERMS));
    accepted(request, SECRETARY);
    accepted(request, "deputy");

    conflict(
        "request.handover-in-a-circle", () -> request.offer(OFFICER, null, null, MONDAY, TERMS));
    conflict(
        "request.handover-in-a-circle", () -> request.offer(SECRETARY, null, null, MONDAY, TERMS));
  }

  private static void accepted(ServiceRequest request, String to) {
    request.offer(to, null, null, MONDAY, TERMS);
    request.accept(Level.VILLAGE, by(to, "2026-11-23"));
  }

  @Test
  void onlyWhoWasAskedAnswersAndOnlyOneIsAsked() {
    ServiceRequest request = appeal();
    request.offer(SECRETARY, null, null, MONDAY, TERMS);
    request.offer(SECRETARY, null, "again", MONDAY, TERMS);

    assertThat(request.events()).hasSize(1);
    conflict(
        "request.offered-to-another",
        () -> request.accept(Level.VILLAGE, by("deputy", "2026-11-23")));
    conflict("request.offered-already", () -> request.offer("deputy", null, null, MONDAY, TERMS));
  }

  @Test
  void whatAnOfficerHoldsOrWasAskedGoesToWhoFollows() {
    ServiceRequest owned = appeal();
    ServiceRequest asked = appeal();
    asked.offer("departing", null, null, MONDAY, TERMS);

    owned.handOver(handover(OFFICER, "successor"));
    asked.handOver(handover("departing", "successor"));

    assertThat(owned.snapshot().owner()).isEqualTo("successor");
    assertThat(asked.snapshot().owner()).isEqualTo(OFFICER);
    assertThat(asked.snapshot().chain().pending().orElseThrow().to()).isEqualTo("successor");
    assertThat(owned.snapshot().handovers()).hasSize(1);
  }

  @Test
  void anOfferBetweenTheTwoOfAHandOverFallsAway() {
    ServiceRequest request = appeal();
    request.offer("successor", null, null, MONDAY, TERMS);

    request.handOver(handover(OFFICER, "successor"));

    assertThat(request.snapshot().owner()).isEqualTo("successor");
    assertThat(request.snapshot().chain().pending()).isEmpty();
  }

  private static Handover handover(String from, String to) {
    Instant at = Instant.parse("2026-11-24T00:00:00Z");
    return new Handover(UUID.randomUUID(), VILLAGE, from, to, at);
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

  @Test
  void anAnswerSaysWhetherItCameInTimeAndWhere() {
    ServiceRequest request = appeal();

    request.resolve(solved(), by(OFFICER, "2026-11-27"), TERMS);
    request.resolve(solved(), by(OFFICER, "2026-12-27"), TERMS);

    assertThat(request.snapshot().state()).isEqualTo(RequestState.RESOLVED);
    assertThat(request.snapshot().nextStepOn()).isEmpty();
    assertThat(request.events())
        .containsExactly(
            new RequestEvent.Resolved(
                ID,
                NeedKind.APPEAL,
                "MEDICAL",
                VILLAGE,
                day("2026-11-20"),
                day("2026-11-27"),
                day("2026-11-27"),
                true,
                Level.VILLAGE,
                Outcome.SOLVED));
  }

  @Test
  void whatComesADayLateIsNotInTime() {
    ServiceRequest request = appeal();

    request.resolve(solved(), by(OFFICER, "2026-11-28"), TERMS);

    assertThat(request.snapshot().closing().answer().orElseThrow().within()).isFalse();
  }

  @Test
  void anotherAnswerIsAConflict() {
    ServiceRequest request = appeal();
    request.resolve(solved(), MONDAY, TERMS);

    conflict(
        "request.answered", () -> request.resolve(words("NOT_SOLVED", "a", "b"), MONDAY, TERMS));
    conflict("request.answered", () -> request.offer(SECRETARY, null, null, MONDAY, TERMS));
    conflict("request.answered", () -> request.pause("x", day("2026-12-01"), MONDAY, TERMS));
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLAINT, SOLVED, , told, finding",
    "COMPLAINT, WITHDRAWN, , , finding",
    "COMPLAINT, SOLVED, found, , reply",
    "SUGGESTION, ADOPTED, found, , reply",
    "SUGGESTION, NOT_ADOPTED, , , reply",
    "SUGGESTION, SOLVED, , told, outcome",
    "APPEAL, ADOPTED, , told, outcome",
    "AGENCY, REFERRED, , told, outcome",
    "MEDIATION, NOT_ADOPTED, , told, outcome"
  })
  void whatAKindNeedsMustBeSaid(
      NeedKind kind, String outcome, String finding, String reply, String missing) {
    invalid(
        missing,
        () -> stored(received(kind)).resolve(words(outcome, finding, reply), MONDAY, TERMS));
  }

  private static Resolution.Words words(String outcome, String finding, String reply) {
    return new Resolution.Words(Outcome.valueOf(outcome), finding, reply);
  }

  @Test
  void anAgencyNeedsThePersonsAuthorisation() {
    ServiceRequest request = stored(received(NeedKind.AGENCY));
    conflict("request.not-authorised", () -> request.resolve(solved(), MONDAY, TERMS));

    request.correct(authorised("2026-11-22"));
    conflict("request.not-authorised", () -> request.resolve(solved(), MONDAY, TERMS));
    request.correct(authorised("2026-11-23"));
    request.resolve(solved(), MONDAY, TERMS);

    assertThat(request.snapshot().state()).isEqualTo(RequestState.RESOLVED);
  }

  private static Intake authorised(String until) {
    Intake i = intake(NeedKind.AGENCY);
    return new Intake(
        i.kind(),
        i.channel(),
        i.area(),
        i.subject(),
        i.summary(),
        i.requesterRef(),
        null,
        null,
        i.receivedAt(),
        List.of(),
        new Authorisation(day("2026-11-20"), day(until)));
  }

  @Test
  void aReferralGoesStepByStepAndIsDoneBeforeItIsTheAnswer() {
    ServiceRequest request = stored(received(NeedKind.REFERRAL));
    Resolution.Words referred = words("REFERRED", null, null);

    request.refer(referral("SENT"));
    request.refer(referral("SENT"));
    conflict("request.referral-step", () -> request.refer(referral("DONE")));
    request.refer(referral("ACCEPTED"));
    conflict("request.referral-open", () -> request.resolve(referred, MONDAY, TERMS));
    request.refer(referral("DONE"));
    conflict("request.referral-step", () -> request.refer(referral("REJECTED")));
    request.resolve(referred, MONDAY, TERMS);

    assertThat(request.events()).hasSize(4);
    assertThat(request.snapshot().state()).isEqualTo(RequestState.RESOLVED);
  }

  private static Referral referral(String state) {
    UUID id = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");
    return new Referral(id, Referral.To.BANK, Referral.State.valueOf(state), day("2026-11-23"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE})
  void aRatingIsFromOneToFive(int rating) {
    ServiceRequest request = answered();

    invalid("rating", () -> request.rate(new Rating(rating, REQUESTER, MONDAY.day())));
  }

  @Test
  void onePersonRatesOnceAndOnlyWhatIsAnswered() {
    Rating five = new Rating(5, REQUESTER, MONDAY.day());
    conflict("request.not-answered", () -> appeal().rate(five));
    ServiceRequest request = answered();

    request.rate(five);
    request.rate(new Rating(5, REQUESTER, day("2026-12-01")));

    assertThat(request.events())
        .containsExactly(new RequestEvent.Rated(ID, NeedKind.APPEAL, VILLAGE, 5, MONDAY.day()));
    conflict("request.rated-already", () -> request.rate(new Rating(4, REQUESTER, MONDAY.day())));
    conflict(
        "request.rated-by-another",
        () -> request.rate(new Rating(5, UUID.randomUUID(), MONDAY.day())));
    conflict("request.rated-by-another", () -> request.rate(new Rating(5, null, MONDAY.day())));
  }

  private static ServiceRequest answered() {
    ServiceRequest request = appeal();
    request.resolve(solved(), MONDAY, TERMS);
    return stored(request);
  }

  @Test
  void thePersonConfirmsOrHasItOpenedAgainWithANewLimit() {
    ServiceRequest request = answered();

    request.confirm(MONDAY);
    request.confirm(by(OFFICER, "2026-11-24"));
    assertThat(request.snapshot().state()).isEqualTo(RequestState.CONFIRMED);
    request.reopen("not solved at all", by(OFFICER, "2026-11-30"), TERMS);
    request.reopen("not solved at all", by(OFFICER, "2026-11-30"), TERMS);

    assertThat(request.snapshot().state()).isEqualTo(RequestState.OPEN);
    assertThat(request.snapshot().deadline().dueOn()).isEqualTo("2026-12-07");
    assertThat(request.snapshot().closing().reopenings()).hasSize(1);
    assertThat(request.events())
        .containsExactly(
            new RequestEvent.Confirmed(ID, VILLAGE, MONDAY.day()),
            new RequestEvent.Reopened(ID, NeedKind.APPEAL, VILLAGE, OFFICER, day("2026-11-30")),
            new RequestEvent.DueSet(
                ID, NeedKind.APPEAL, VILLAGE, OFFICER, day("2026-12-07"), Basis.NOTICES));
    conflict("request.not-answered", () -> request.confirm(MONDAY));
    conflict("request.not-answered", () -> request.reopen("other words", MONDAY, TERMS));
  }

  @Test
  void aMediationIsSeenByItsMediatorsAlone() {
    ServiceRequest request = stored(received(NeedKind.MEDIATION));
    request.offer(SECRETARY, null, null, MONDAY, TERMS);

    assertThat(request.snapshot().seenBy()).containsExactly(OFFICER, SECRETARY);
    assertThat(request.snapshot().maySee("county")).isFalse();
    assertThat(appeal().snapshot().maySee("county")).isTrue();
  }

  private static void conflict(String code, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.status()).isEqualTo(409);
            });
  }

  private static void invalid(String field, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.errors().getFirst().field()).isEqualTo(field));
  }
}

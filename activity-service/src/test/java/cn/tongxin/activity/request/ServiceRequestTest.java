package cn.tongxin.activity.request;

import static cn.tongxin.activity.request.SampleRequest.ID;
import static cn.tongxin.activity.request.SampleRequest.MONDAY;
import static cn.tongxin.activity.request.SampleRequest.OFFICER;
import static cn.tongxin.activity.request.SampleRequest.REQUESTER;
import static cn.tongxin.activity.request.SampleRequest.SECRETARY;
import static cn.tongxin.activity.request.SampleRequest.TERMS;
import static cn.tongxin.activity.request.SampleRequest.VILLAGE;
import static cn.tongxin.activity.request.SampleRequest.appeal;
import static cn.tongxin.activity.request.SampleRequest.by;
import static cn.tongxin.activity.request.SampleRequest.conflict;
import static cn.tongxin.activity.request.SampleRequest.day;
import static cn.tongxin.activity.request.SampleRequest.intake;
import static cn.tongxin.activity.request.SampleRequest.invalid;
import static cn.tongxin.activity.request.SampleRequest.received;
import static cn.tongxin.activity.request.SampleRequest.solved;
import static cn.tongxin.activity.request.SampleRequest.stored;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.Basis;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRequestTest {
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

  @Test
  void aReferralThatIsRejectedIsNoAnswerAndAnotherOneMayBe() {
    ServiceRequest request = stored(received(NeedKind.REFERRAL));
    Resolution.Words referred = words("REFERRED", null, null);
    request.refer(referral("SENT"));
    request.refer(referral("REJECTED"));

    conflict("request.referral-open", () -> request.resolve(referred, MONDAY, TERMS));
    conflict("request.referral-step", () -> request.refer(referral("ACCEPTED")));
    UUID other = UUID.randomUUID();
    for (Referral.State next :
        List.of(Referral.State.SENT, Referral.State.ACCEPTED, Referral.State.DONE)) {
      request.refer(new Referral(other, Referral.To.LAWYER, next, day("2026-11-23")));
    }
    request.resolve(referred, MONDAY, TERMS);

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
}

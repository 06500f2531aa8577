package cn.tongxin.activity.request;

import static cn.tongxin.activity.request.SampleRequest.ID;
import static cn.tongxin.activity.request.SampleRequest.MONDAY;
import static cn.tongxin.activity.request.SampleRequest.OFFICER;
import static cn.tongxin.activity.request.SampleRequest.SECRETARY;
import static cn.tongxin.activity.request.SampleRequest.TERMS;
import static cn.tongxin.activity.request.SampleRequest.VILLAGE;
import static cn.tongxin.activity.request.SampleRequest.appeal;
import static cn.tongxin.activity.request.SampleRequest.by;
import static cn.tongxin.activity.request.SampleRequest.conflict;
import static cn.tongxin.activity.request.SampleRequest.day;
import static cn.tongxin.activity.request.SampleRequest.intake;
import static cn.tongxin.activity.request.SampleRequest.received;
import static cn.tongxin.activity.request.SampleRequest.stored;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.visit.NeedKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who answers for a request, and who is asked to. */
class CustodyTest {
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
  void aMediationIsSeenByItsMediatorsAlone() {
    ServiceRequest request = stored(received(NeedKind.MEDIATION));
    request.offer(SECRETARY, null, null, MONDAY, TERMS);

    assertThat(request.snapshot().seenBy()).containsExactly(OFFICER, SECRETARY);
    assertThat(request.snapshot().maySee("county")).isFalse();
    assertThat(appeal().snapshot().maySee("county")).isTrue();
  }

  @Test
  void aMediatorWhoLeavesIsReplacedAndSeesItNoMore() {
    ServiceRequest mediated = mediatedBy("departing", "other");

    mediated.handOver(handover("departing", "successor"));
    mediated.handOver(handover("departing", "successor"));

    assertThat(mediated.snapshot().intake().mediators()).containsExactly("successor", "other");
    assertThat(mediated.snapshot().owner()).isEqualTo(OFFICER);
    assertThat(mediated.snapshot().maySee("departing")).isFalse();
    assertThat(mediated.snapshot().maySee("successor")).isTrue();
  }

  private static ServiceRequest mediatedBy(String... mediators) {
    Intake i = intake(NeedKind.MEDIATION);
    Intake mediated =
        new Intake(
            i.kind(),
            i.channel(),
            i.area(),
            i.subject(),
            i.summary(),
            i.requesterRef(),
            null,
            null,
            i.receivedAt(),
            List.of(mediators),
            null);
    return stored(ServiceRequest.received(ID, mediated, OFFICER, Level.VILLAGE, TERMS));
  }
}

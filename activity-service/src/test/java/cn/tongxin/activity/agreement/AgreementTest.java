package cn.tongxin.activity.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final LocalDate SIGNED = LocalDate.parse("2026-02-10");
  private static final LocalDate DUE = LocalDate.parse("2026-12-31");
  private static final LocalDate DONE = LocalDate.parse("2026-11-20");
  private static final LocalDate NEXT = LocalDate.parse("2027-12-31");

  @Test
  void aReviewSetsTheNextOneAndTheSameAgainChangesNothing() {
    Agreement agreement = entered();

    agreement.review(DONE, Review.Outcome.KEPT, NEXT, "a", NOW);
    int told = agreement.events().size();
    agreement.review(DONE, Review.Outcome.KEPT, NEXT, "b", NOW);

    assertThat(agreement.events()).hasSize(told);
    assertThat(agreement.snapshot().terms().reviewOn()).isEqualTo(NEXT);
    assertThat(agreement.snapshot().reviews())
        .containsExactly(new Review(DUE, DONE, Review.Outcome.KEPT, NEXT, "a"));
  }

  @Test
  void anotherReviewOfTheSameDayIsAConflict() {
    Agreement agreement = entered();
    agreement.review(DONE, Review.Outcome.KEPT, NEXT, "a", NOW);

    refused(409, () -> agreement.review(DONE, Review.Outcome.NOT_KEPT, NEXT, "a", NOW));
  }

  @Test
  void reviewsFollowEachOtherAndHaveCome() {
    Agreement agreement = entered();

    refused(422, () -> agreement.review(SIGNED.minusDays(1), Review.Outcome.KEPT, NEXT, "a", NOW));
    refused(422, () -> agreement.review(DUE, Review.Outcome.KEPT, NEXT, "a", NOW));
    refused(422, () -> agreement.review(DONE, Review.Outcome.KEPT, DONE, "a", NOW));
  }

  @Test
  void whatHasEndedIsNotLookedAtAgain() {
    Agreement agreement = entered();
    agreement.change(terms(AgreementState.ENDED, null, 2), NOW);

    refused(409, () -> agreement.review(DONE, Review.Outcome.KEPT, NEXT, "a", NOW));
  }

  @Test
  void partiesAreOrganisationsOrPlacesAndDiffer() {
    Party firm = new Party(UUID.randomUUID(), null);
    AreaCode village = new AreaCode("410225105201");

    refused(422, () -> enter(with(firm, firm)));
    refused(422, () -> enter(with(firm, new Party(null, null))));
    refused(422, () -> enter(with(firm, new Party(UUID.randomUUID(), village))));
  }

  @Test
  void oneInForceHasAReviewAndOneThatEndedHasNone() {
    refused(422, () -> enter(terms(AgreementState.IN_FORCE, null, 2)));
    refused(422, () -> enter(terms(AgreementState.ENDED, DUE, 2)));
    refused(422, () -> enter(terms(AgreementState.IN_FORCE, SIGNED.minusDays(1), 2)));
  }

  private static Agreement entered() {
    return Agreement.stored(enter(terms(AgreementState.IN_FORCE, DUE, 2)).snapshot());
  }

  private static Agreement enter(AgreementTerms terms) {
    return Agreement.entered(UUID.randomUUID(), terms, NOW);
  }

  private static void refused(
      int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable it) {
    assertThatThrownBy(it)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }

  private static AgreementTerms terms(
      AgreementState state, @Nullable LocalDate reviewOn, int parties) {
    List<Party> all =
        java.util.stream.Stream.generate(() -> new Party(UUID.randomUUID(), null))
            .limit(parties)
            .toList();
    return new AgreementTerms(new AreaCode("410225105201"), "x", state, "a", all, SIGNED, reviewOn);
  }

  private static AgreementTerms with(Party... parties) {
    return new AgreementTerms(
        new AreaCode("410225105201"),
        "x",
        AgreementState.IN_FORCE,
        "a",
        List.of(parties),
        SIGNED,
        DUE);
  }
}

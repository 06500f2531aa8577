package cn.tongxin.assessment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.assessment.letter.Side;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReviewTest {
  static final ReviewKey KEY =
      new ReviewKey(
          UUID.fromString("0198f3a0-0000-7000-8000-0000000000d1"),
          new AreaCode("410225105201"),
          2026,
          Period.YEAR_END);
  static final Finding CLEAN =
      new Finding(
          "CLEAN",
          new BigDecimal("87.50"),
          LocalDate.of(2026, 11, 20),
          "seen on the spot",
          List.of("/api/v1/visits/0198f3a0-0000-7000-8000-0000000000a1"));
  static final Finding OTHER =
      new Finding("CLEAN", new BigDecimal("90"), CLEAN.on(), "seen again", CLEAN.evidence());
  static final UUID OBJECTION = UUID.fromString("0198f3a0-0000-7000-8000-0000000000f1");
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void whatOneFoundCountsOnceAnotherHasSignedIt() {
    Review review = begun();
    assertThat(review.facts()).isEmpty();

    review.sign("second", NOW);

    assertThat(review.snapshot().state()).isEqualTo(ReviewState.SIGNED);
    assertThat(review.facts()).containsExactly(new ReviewFact.Signed(1, List.of(CLEAN)));
  }

  @Test
  void nobodySignsAsTheSecondWhatOneFoundOneself() {
    refused("review.same-person", () -> begun().sign("first", NOW));
  }

  @Test
  void whatIsSignedIsNotChangedAndNotSignedByAThird() {
    Review review = signed();

    refused("review.signed", () -> review.change(List.of(OTHER), "first"));
    refused("review.signed", () -> review.sign("third", NOW));
    refused("review.signed", () -> review.attach(attachment(Side.RECEIVING, 1)));
  }

  @Test
  void aFindingRestsOnARecordOrAnAttachment() {
    Finding bare =
        new Finding("CLEAN", BigDecimal.ONE, LocalDate.of(2026, 11, 20), "so", List.of());
    Review review = Review.begun(KEY, List.of(bare), "first");
    refused("review.no-evidence", () -> review.sign("second", NOW));

    review.attach(attachment(Side.RECEIVING, 1));
    review.sign("second", NOW);

    assertThat(review.isSignedBy("second")).isTrue();
  }

  @Test
  void onlyWhatIsSignedIsObjectedToAndThatOnce() {
    refused("review.not-signed", () -> begun().object(OBJECTION, "no", "village", NOW));
    Review review = signed();

    assertThat(review.object(OBJECTION, "no", "village", NOW)).isTrue();
    assertThat(review.object(OBJECTION, "no", "village", NOW)).isFalse();

    assertThat(review.snapshot().state()).isEqualTo(ReviewState.OBJECTED);
    refused("review.objection-other", () -> review.object(OBJECTION, "yes", "village", NOW));
    refused("review.objection-again", () -> review.object(KEY.letterId(), "no", "village", NOW));
  }

  @Test
  void findingsThatAreUpheldStaySignedAsTheyAre() {
    Review review = objected();

    assertThat(review.answer(OBJECTION, answer(Objection.Decision.UPHELD), null)).isTrue();
    assertThat(review.answer(OBJECTION, answer(Objection.Decision.UPHELD), null)).isFalse();

    assertThat(review.snapshot().state()).isEqualTo(ReviewState.SIGNED);
    assertThat(review.snapshot().edition()).isEqualTo(1);
    refused(
        "review.answered",
        () -> review.answer(OBJECTION, answer(Objection.Decision.REVISED), List.of(OTHER)));
  }

  @Test
  void findingsThatAreRevisedCountOnceTwoHaveSignedThemAndMayBeObjectedToAgain() {
    Review review = objected();

    review.answer(OBJECTION, answer(Objection.Decision.REVISED), List.of(OTHER));
    assertThat(review.snapshot().state()).isEqualTo(ReviewState.RECORDED);
    review.sign("second", NOW);

    assertThat(review.facts().getLast()).isEqualTo(new ReviewFact.Signed(2, List.of(OTHER)));
    assertThat(review.object(KEY.letterId(), "still no", "village", NOW)).isTrue();
  }

  @Test
  void theAssessedSideShowsWhatItObjectsWithAlsoAfterTheSignature() {
    Review review = signed();
    Attachment shown = attachment(Side.PROMISING, 1);

    review.attach(shown);
    refused("review.wrong-side", () -> review.detach(shown, Side.RECEIVING));
    review.detach(shown, Side.PROMISING);

    assertThat(review.snapshot().attachments()).isEmpty();
  }

  @Test
  void eachSideAttachesTwentyAtMost() {
    Review review = begun();
    for (int i = 0; i < 20; i++) {
      review.attach(attachment(Side.RECEIVING, i));
    }

    refused("review.attachments", () -> review.attach(attachment(Side.RECEIVING, 20)));
    review.attach(attachment(Side.PROMISING, 20));
  }

  private static Review begun() {
    return Review.begun(KEY, List.of(CLEAN), "first");
  }

  static Review signed() {
    Review review = begun();
    review.sign("second", NOW);
    return review;
  }

  static Review objected() {
    Review review = signed();
    review.object(OBJECTION, "no", "village", NOW);
    return review;
  }

  static Objection.Answer answer(Objection.Decision decision) {
    return new Objection.Answer(decision, "because", "first", NOW);
  }

  private static Attachment attachment(Side side, int number) {
    return new Attachment(
        "d" + number, new UUID(0, number), "a.pdf", AttachmentType.PDF, 1, "CLEAN", side, "x", NOW);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call).hasMessage(code);
  }
}

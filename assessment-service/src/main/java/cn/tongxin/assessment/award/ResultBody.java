package cn.tongxin.assessment.award;

import cn.tongxin.serving.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result of a call as it is written; what it does not name is not awarded. */
record ResultBody(
    @NotNull(message = "required") @Size(min = 1, max = 200, message = "award.decisions")
        @Nullable List<@Valid @NotNull(message = "required") DecisionBody> decisions) {

  List<DecisionBody> lines() {
    return Objects.requireNonNull(decisions);
  }

  /** What came of one submission, and why. */
  record DecisionBody(
      @NotNull(message = "required") @Nullable UUID submissionId,
      @NotNull(message = "required") Decision.@Nullable Outcome outcome,
      @NotBlank(message = "required")
          @Size(max = 500, message = "award.words")
          @Pattern(regexp = PlainText.LINES, message = "text.characters")
          @Nullable String words) {

    UUID submission() {
      return Objects.requireNonNull(submissionId);
    }

    /** The decision, if the panel bears it out. */
    Decision decision(Submission judged) {
      Decision.Outcome came = Objects.requireNonNull(outcome);
      judged.mustBearOut(came);
      Submission.Entrant entrant = judged.snapshot().entrant();
      return new Decision(
          submission(),
          entrant.area(),
          entrant.organisationId(),
          came,
          Objects.requireNonNull(words));
    }
  }
}

package cn.tongxin.assessment.award;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that submits something.
 *
 * @param area the place whose office submits, or
 * @param organisationId the service team that does
 */
record SubmissionBody(
    @Nullable AreaCode area,
    @Nullable UUID organisationId,
    @NotBlank(message = "required")
        @Size(max = 100, message = "award.title")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String title,
    @NotBlank(message = "required")
        @Size(max = 4000, message = "award.text")
        @Pattern(regexp = PlainText.LINES, message = "text.characters")
        @Nullable String text) {

  /**
   * Lets pass what names an office or a team, and not both.
   *
   * @throws Problem 422 otherwise
   */
  void mustNameOne() {
    if ((area == null) == (organisationId == null)) {
      throw Problem.invalid("area", "award.entrant");
    }
  }

  AreaCode place() {
    return Objects.requireNonNull(area);
  }

  Submission.Content content() {
    return new Submission.Content(Objects.requireNonNull(title), Objects.requireNonNull(text));
  }
}

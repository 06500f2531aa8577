package cn.tongxin.assessment.rulebook;

import cn.tongxin.assessment.Years;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that writes a rule, or what it says from a day on. */
record RuleBody(
    @Nullable UUID id,
    @NotNull(message = "required") @Nullable AreaCode area,
    @NotNull(message = "required") @Nullable RuleKind kind,
    @NotNull(message = "required") @Nullable LocalDate from,
    @NotBlank(message = "required")
        @Size(max = 100, message = "rule.title")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String title,
    @NotBlank(message = "required")
        @Size(max = 4000, message = "rule.text")
        @Pattern(regexp = PlainText.LINES, message = "text.characters")
        @Nullable String text) {

  AreaCode place() {
    return Objects.requireNonNull(area);
  }

  RuleKind about() {
    return Objects.requireNonNull(kind);
  }

  /** What is to hold; its day is one of our time. */
  RuleVersion version(Instant now) {
    LocalDate day = Objects.requireNonNull(from);
    Years.mustBeOfOurTime("from", day.getYear());
    return new RuleVersion(day, Objects.requireNonNull(title), Objects.requireNonNull(text), now);
  }
}

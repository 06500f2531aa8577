package cn.tongxin.assessment.award;

import cn.tongxin.assessment.Years;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that writes a call. */
record CallBody(
    @Nullable UUID id,
    @NotNull(message = "required") @Nullable AwardKind kind,
    @NotNull(message = "required") @Nullable Integer year,
    @NotBlank(message = "required")
        @Size(max = 100, message = "award.title")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String title,
    @NotNull(message = "required") @Nullable LocalDate closesOn,
    @NotNull(message = "required") @Size(min = 1, max = 30, message = "award.judges")
        @Nullable
            List<
                @NotNull(message = "required")
                @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}", message = "award.judge")
                String>
            judges) {

  /**
   * What the call says.
   *
   * @throws Problem 422 if a day is centuries away, or somebody is on the panel twice
   */
  CallTerms terms() {
    int of = Objects.requireNonNull(year);
    Years.mustBeOfOurTime("year", of);
    List<String> panel = Objects.requireNonNull(judges).stream().sorted().toList();
    if (panel.stream().distinct().count() < panel.size()) {
      throw Problem.invalid("judges", "award.twice");
    }
    return new CallTerms(
        Objects.requireNonNull(kind),
        of,
        Objects.requireNonNull(title),
        Objects.requireNonNull(closesOn),
        panel);
  }
}

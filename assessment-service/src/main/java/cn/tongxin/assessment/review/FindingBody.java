package cn.tongxin.assessment.review;

import cn.tongxin.serving.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A finding as it is written. */
record FindingBody(
    @NotBlank(message = "required") @Size(max = 40) @Nullable String indicator,
    @NotNull(message = "required")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal percent,
    @NotNull(message = "required") @Nullable LocalDate on,
    @NotBlank(message = "required")
        @Size(max = 2000)
        @Pattern(regexp = PlainText.LINES, message = "text.characters")
        @Nullable String reason,
    @Size(max = 50)
        @Nullable
            List<
                @NotNull
                @Pattern(
                    regexp = "/api/v1/[a-z-]{1,40}/[0-9a-f-]{36}",
                    message = "finding.evidence")
                String>
            evidence) {

  static List<Finding> findings(List<FindingBody> bodies) {
    return bodies.stream().map(FindingBody::finding).toList();
  }

  private Finding finding() {
    return new Finding(
        Objects.requireNonNull(indicator),
        Objects.requireNonNull(percent),
        Objects.requireNonNull(on),
        Objects.requireNonNull(reason),
        Objects.requireNonNullElse(evidence, List.of()));
  }
}

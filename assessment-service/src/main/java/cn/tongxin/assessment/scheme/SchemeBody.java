package cn.tongxin.assessment.scheme;

import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that writes a scheme. */
record SchemeBody(
    @Nullable UUID id,
    @NotNull(message = "required") @Min(2000) @Max(2100) @Nullable Integer year,
    @NotNull(message = "required") @Size(min = 1, max = 50)
        @Nullable List<@Valid @NotNull IndicatorBody> indicators) {

  /**
   * Lets pass what names no other id than the path does.
   *
   * @throws Problem 422 otherwise
   */
  void mustBe(UUID wanted) {
    if (id != null && !id.equals(wanted)) {
      throw Problem.invalid("id", "id.other");
    }
  }

  /**
   * What the scheme says, once it is known to be whole.
   *
   * @throws Problem 422 if a line cannot be worked out
   */
  Scheme.Content content() {
    List<Indicator> lines =
        Objects.requireNonNull(indicators).stream().map(IndicatorBody::indicator).toList();
    SchemeRules.check(lines);
    return new Scheme.Content(Objects.requireNonNull(year), lines);
  }

  /** One line. */
  record IndicatorBody(
      @NotNull(message = "required") @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
          @Nullable String code,
      @NotNull(message = "required") @Nullable IndicatorKind kind,
      @NotNull(message = "required")
          @DecimalMin("0.01")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          @Nullable BigDecimal weight,
      @Valid @Nullable Params params) {

    Indicator indicator() {
      return new Indicator(
          Objects.requireNonNull(code),
          Objects.requireNonNull(kind),
          Objects.requireNonNull(weight),
          params);
    }
  }
}

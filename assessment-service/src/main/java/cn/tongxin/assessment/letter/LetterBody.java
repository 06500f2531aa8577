package cn.tongxin.assessment.letter;

import cn.tongxin.assessment.scheme.PublishedSchemes.PublishedScheme;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that writes a letter. */
record LetterBody(
    @Nullable UUID id,
    @NotNull(message = "required") @Nullable UUID schemeId,
    @NotNull(message = "required") @Nullable AreaCode area,
    @NotBlank(message = "required") @Size(max = 64) @Nullable String accountable,
    @NotNull(message = "required") @Size(min = 1, max = 50)
        @Nullable List<@Valid @NotNull TargetBody> targets,
    @Nullable UUID parent) {

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
   * What the letter says, of a place that the one which was named may have been merged into.
   *
   * @throws Problem 422 if the targets are not exactly those of the scheme's indicators, or the
   *     place is neither a township nor a village
   */
  Letter.Content content(PublishedScheme scheme, AreaCode place) {
    List<Target> lines = Objects.requireNonNull(targets).stream().map(TargetBody::target).toList();
    LetterRules.check(scheme.indicators(), lines, "targets");
    LetterRules.checkPlace(place, "area");
    return new Letter.Content(
        scheme.id(), scheme.year(), place, Objects.requireNonNull(accountable), lines, parent);
  }

  /** One promise. */
  record TargetBody(
      @NotBlank(message = "required") @Nullable String indicator,
      @NotNull(message = "required")
          @DecimalMin("0.01")
          @DecimalMax("1000000")
          @Digits(integer = 7, fraction = 2)
          @Nullable BigDecimal amount) {

    Target target() {
      return new Target(Objects.requireNonNull(indicator), Objects.requireNonNull(amount));
    }
  }
}

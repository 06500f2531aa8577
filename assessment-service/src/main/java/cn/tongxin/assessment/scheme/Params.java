package cn.tongxin.assessment.scheme;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is told beyond its kind and weight; each may be absent.
 *
 * @param of the measure that it reads
 * @param only the kinds of gatherings, requests or entries that count
 * @param comparison for a share
 * @param every for a cadence
 * @param cap the most points that it gives, at most its weight
 * @param floor the fewest points that it gives
 * @param midYear the percentage of a count that is promised by the middle of the year, 50 unsaid
 * @param mostPerMonth how many of a count are counted in a month
 * @param notAbove the code of an indicator that this one reaches no greater part than: activity
 *     counts as far as its outcome does
 * @param bonus whether its points come on top of the hundred
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Params(
    @Nullable Measure of,
    @Size(min = 1, max = 20)
        @Nullable List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> only,
    @Nullable Comparison comparison,
    @Nullable Every every,
    @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal cap,
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal floor,
    @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal midYear,
    @Min(1) @Max(10_000) @Nullable Integer mostPerMonth,
    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Nullable String notAbove,
    @Nullable Boolean bonus) {

  /** An indicator that its kind and weight say everything of. */
  public static final Params NONE =
      new Params(null, null, null, null, null, null, null, null, null, null);
}

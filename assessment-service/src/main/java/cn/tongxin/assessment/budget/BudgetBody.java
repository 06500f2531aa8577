package cn.tongxin.assessment.budget;

import cn.tongxin.serving.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body that approves a budget line.
 *
 * @param fen what may be spent in the year, at most a thousand million yuan
 */
record BudgetBody(
    @NotBlank(message = "required")
        @Size(max = 100, message = "budget.title")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String title,
    @NotNull(message = "required")
        @Min(value = 0, message = "budget.fen")
        @Max(value = 100_000_000_000L, message = "budget.fen")
        @Nullable Long fen) {

  String name() {
    return Objects.requireNonNull(title);
  }

  long amount() {
    return Objects.requireNonNull(fen);
  }
}

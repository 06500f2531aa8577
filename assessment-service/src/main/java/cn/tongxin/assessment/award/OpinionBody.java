package cn.tongxin.assessment.award;

import cn.tongxin.serving.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one of the panel thinks, as it is written. */
record OpinionBody(
    @NotNull(message = "required") Opinion.@Nullable Verdict verdict,
    @NotBlank(message = "required")
        @Size(max = 500, message = "award.words")
        @Pattern(regexp = PlainText.LINES, message = "text.characters")
        @Nullable String words) {

  Opinion of(String judge) {
    return new Opinion(judge, Objects.requireNonNull(verdict), Objects.requireNonNull(words));
  }
}

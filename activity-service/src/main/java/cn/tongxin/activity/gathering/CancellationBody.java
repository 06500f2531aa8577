package cn.tongxin.activity.gathering;

import cn.tongxin.serving.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that says why. */
record CancellationBody(
    @NotBlank(message = "required")
        @Size(max = 500)
        @Pattern(regexp = PlainText.LINES, message = "text.characters")
        @Nullable String reason) {

  /** The reason, once it is known to be there. */
  String text() {
    return Objects.requireNonNull(reason);
  }
}

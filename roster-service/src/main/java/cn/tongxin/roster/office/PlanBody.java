package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a client writes it; what a client read may be sent back as it is. {@code area}, {@code
 * from}, {@code recordedAt}, {@code recordedBy}, {@code secretary} and {@code version} are ours to
 * say and ignored.
 */
record PlanBody(
    @Nullable AreaCode area,
    @NotBlank(message = "required") @Size(max = 100, message = "too-long") String title,
    @NotBlank(message = "required") @Size(max = 5000, message = "too-long") String text,
    @Nullable @Size(max = 30, message = "too-many")
        List<@NotBlank(message = "required") @Size(max = 500, message = "too-long") String>
            measures,
    @Nullable LocalDate from,
    @Nullable Instant recordedAt,
    @Nullable String recordedBy,
    @Nullable String secretary,
    @Nullable LocalDate effectiveOn,
    @Nullable @Size(max = 200, message = "too-long") String reason,
    @Nullable Long version) {

  Plan plan() {
    List<String> all = Objects.requireNonNullElse(measures, List.<String>of());
    return new Plan(title.strip(), text.strip(), all.stream().map(String::strip).toList());
  }
}

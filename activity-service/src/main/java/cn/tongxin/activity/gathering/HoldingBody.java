package cn.tongxin.activity.gathering;

import cn.tongxin.activity.gathering.AttendanceBody.CountBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that says that a gathering was held. */
record HoldingBody(
    @NotNull(message = "required") @Nullable LocalDate heldOn,
    @Size(max = 4) @Nullable List<@NotNull(message = "required") @Valid CountBody> distinct,
    @Size(max = 10_000) @Nullable String minutes) {

  /** The holding, once it is known to be whole. */
  Holding holding() {
    return new Holding(Objects.requireNonNull(heldOn), CountBody.counts(distinct), minutes);
  }
}

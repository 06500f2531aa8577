package cn.tongxin.activity.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that plans a visit. */
record PlanBody(
    @NotNull(message = "required") @Nullable UUID memberRef,
    @NotNull(message = "required") @Nullable Purpose purpose,
    @NotNull(message = "required") @Nullable LocalDate plannedOn,
    @NotNull(message = "required") @Size(min = 1, max = 10)
        @Nullable List<@NotBlank @Size(max = 64) String> officers,
    @Nullable UUID mustVisitId) {

  /** The plan, once it is known to be whole. */
  Plan plan() {
    return new Plan(
        Objects.requireNonNull(memberRef),
        Objects.requireNonNull(purpose),
        Objects.requireNonNull(plannedOn),
        List.copyOf(Objects.requireNonNull(officers)),
        mustVisitId);
  }
}

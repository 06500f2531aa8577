package cn.tongxin.activity.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What the parties found when they looked at their agreement again. */
record ReviewBody(
    @NotNull(message = "required") LocalDate reviewedOn,
    @NotNull(message = "required") Review.Outcome outcome,
    @NotNull(message = "required") LocalDate nextReviewOn) {}

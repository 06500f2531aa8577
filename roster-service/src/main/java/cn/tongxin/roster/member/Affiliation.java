package cn.tongxin.roster.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's post in an organisation, from a day on and perhaps to one. */
record Affiliation(
    @NotNull(message = "required") UUID organisationId,
    @NotBlank(message = "required") @Size(max = 60, message = "too-long") String post,
    @NotNull(message = "required") LocalDate from,
    @Nullable LocalDate to) {}

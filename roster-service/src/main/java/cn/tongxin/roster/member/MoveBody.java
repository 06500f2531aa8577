package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A move to another place, from a day on. */
record MoveBody(
    @NotNull(message = "required") AreaCode area,
    @NotNull(message = "required") LocalDate effectiveOn,
    @NotBlank(message = "required") @Size(max = 200, message = "too-long") String reason) {}

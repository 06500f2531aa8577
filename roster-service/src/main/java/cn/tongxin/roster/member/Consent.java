package cn.tongxin.roster.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a member agreed to, for one purpose.
 *
 * @param grantedOn first day
 * @param expiresOn last day
 * @param noticeVersion which text the member was shown
 * @param method how the agreement was given, such as {@code PAPER}
 */
record Consent(
    @NotNull(message = "required") LocalDate grantedOn,
    @NotNull(message = "required") LocalDate expiresOn,
    @NotBlank(message = "required") @Size(max = 40, message = "too-long") String noticeVersion,
    @NotBlank(message = "required") @Size(max = 40, message = "too-long") String method) {

  /** Whether it holds on that day. */
  boolean liveOn(LocalDate day) {
    return !day.isBefore(grantedOn) && !day.isAfter(expiresOn);
  }
}

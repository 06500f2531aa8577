package cn.tongxin.roster.member;

import java.time.LocalDate;

/**
 * What a member agreed to, for one purpose.
 *
 * @param grantedOn first day
 * @param expiresOn last day
 * @param noticeVersion which text the member was shown
 * @param method how the agreement was given, such as {@code PAPER}
 */
record Consent(LocalDate grantedOn, LocalDate expiresOn, String noticeVersion, String method) {

  /** Whether it holds on that day. */
  boolean liveOn(LocalDate day) {
    return !day.isBefore(grantedOn) && !day.isAfter(expiresOn);
  }
}

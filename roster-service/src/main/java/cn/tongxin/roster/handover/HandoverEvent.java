package cn.tongxin.roster.handover;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;

/** What others are told of a hand-over. */
sealed interface HandoverEvent {

  /** Roster has moved its pairings; every service moves what it holds, and confirms. */
  record Announced(
      UUID handoverId, AreaCode area, String fromOfficer, String toOfficer, LocalDate effectiveOn)
      implements HandoverEvent {}

  /** Every service has confirmed. */
  record Completed(
      UUID handoverId, AreaCode area, String fromOfficer, String toOfficer, LocalDate effectiveOn)
      implements HandoverEvent {}
}

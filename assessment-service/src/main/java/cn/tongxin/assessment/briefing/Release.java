package cn.tongxin.assessment.briefing;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * That a briefing is sent to its audience. The briefing itself is made when it is read, of the
 * records as they are then.
 *
 * @param area what it is about
 * @param period as it is written, such as {@code 2026-Q2}
 * @param audience who is told; people are named by their posts only
 * @param on the day in Asia/Shanghai
 */
record Release(
    UUID id,
    AreaCode area,
    String period,
    Audience audience,
    String releasedBy,
    Instant releasedAt,
    LocalDate on) {

  /** Whether it is the same command as the other one. */
  boolean isSameAs(Release other) {
    return area.equals(other.area)
        && period.equals(other.period)
        && audience.equals(other.audience);
  }

  /** Who holds one of these posts in one of these offices, such as OFFICER or SECRETARY. */
  record Audience(List<AreaCode> offices, List<String> posts) {}
}

package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;

/**
 * A place was merged into another of its county.
 *
 * @param redirects all mergers of the county so far, this one last
 */
record PlaceMerged(
    AreaCode county,
    AreaCode code,
    AreaCode into,
    LocalDate effectiveOn,
    List<Redirect> redirects) {

  /** One place that was merged. */
  record Redirect(AreaCode code, AreaCode into) {}
}

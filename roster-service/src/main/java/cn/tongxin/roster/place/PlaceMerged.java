package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A place was merged into another of its county.
 *
 * @param mergerId the cause that receipts name
 * @param redirects all mergers of the county so far, this one last
 */
record PlaceMerged(
    UUID mergerId,
    AreaCode county,
    AreaCode code,
    AreaCode into,
    LocalDate effectiveOn,
    List<Redirect> redirects) {

  /** One place that was merged. */
  record Redirect(AreaCode code, AreaCode into) {}
}

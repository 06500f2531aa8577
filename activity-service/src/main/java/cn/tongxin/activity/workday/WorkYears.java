package cn.tongxin.activity.workday;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import java.util.Optional;

/** The notices that a county knows: those that came with the service, and those it entered. */
interface WorkYears {

  /** The year's notice as this county knows it. */
  Optional<Noted> of(AreaCode county, int year);

  /**
   * Enters a year's notice, or another one in its place.
   *
   * @param version of what it replaces; 0 where this county entered none
   * @throws ConcurrentChange if somebody else entered one meanwhile
   */
  void enter(AreaCode county, WorkYear year, long version);

  /**
   * A known notice.
   *
   * @param version how often the county entered it; 0 for one that came with the service
   */
  record Noted(WorkYear year, long version) {}
}

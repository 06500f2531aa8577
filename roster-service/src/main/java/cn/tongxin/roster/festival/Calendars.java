package cn.tongxin.roster.festival;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.errand.Errand;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What offices have added to the calendar, and what is still to follow from it. */
interface Calendars {

  /** The calendars of these places' offices; one that was never recorded is there all the same. */
  Map<AreaCode, OfficeCalendar> of(Collection<AreaCode> areas);

  /**
   * Saves the calendar, and that all windows in the place are to be planned anew, in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile
   */
  void save(OfficeCalendar next);

  /** Claims a place whose windows are to be planned anew. */
  Optional<Following> claim();

  /** Notes how far it is; false where the calendar was changed again or claimed by another. */
  boolean note(Following claimed, UUID after);

  /** Notes that all is planned. */
  void finish(Following claimed);

  /**
   * That windows follow a calendar.
   *
   * @param after the last member whose windows were planned
   */
  record Following(AreaCode area, @Nullable UUID after, Errand errand) {}
}

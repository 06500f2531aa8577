package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's days in a post of an office.
 *
 * @param post which one; absent for one that the office added
 * @param officer absent for somebody who does not sign in
 * @param to last day, where there is one
 */
record Post(@Nullable Kind post, @Nullable String officer, LocalDate from, @Nullable LocalDate to) {

  /** The posts that every office has: two in a township and a county, two in a village. */
  enum Kind {
    OFFICER,
    DEPUTY,
    SECRETARY,
    CONTACT;

    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;

    /** The posts that the office of this place has, the first person first. */
    static List<Kind> of(AreaCode office) {
      return switch (office.value().length()) {
        case TOWNSHIP -> List.of(OFFICER, DEPUTY);
        case VILLAGE -> List.of(CONTACT, SECRETARY);
        default -> List.of();
      };
    }
  }

  boolean isHeldOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** The days on which the calendar changes who is there, and who should be. */
  Stream<LocalDate> turns() {
    return to == null
        ? Stream.of(from, from.plusDays(1))
        : Stream.of(from, from.plusDays(1), to.plusDays(1), to.plusDays(2));
  }
}

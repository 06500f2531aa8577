package cn.tongxin.roster.festival;

import cn.tongxin.roster.member.Occasion;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the office of a place has added to the calendar; each has one, recorded or not.
 *
 * @param version the number of saves
 * @param number how often the settings were changed: what {@code ETag} says
 * @param announcements of a county only
 */
record OfficeCalendar(
    AreaCode area, long version, long number, Settings settings, List<Announcement> announcements) {

  OfficeCalendar {
    announcements = List.copyOf(announcements);
  }

  static OfficeCalendar unrecorded(AreaCode area) {
    return new OfficeCalendar(area, 0, 0, Settings.NONE, List.of());
  }

  OfficeCalendar with(Settings other) {
    return new OfficeCalendar(area, version + 1, number + 1, other, announcements);
  }

  /** With this one in the place of what was announced before. */
  OfficeCalendar with(Announcement news) {
    Stream<Announcement> others =
        announcements.stream().filter(known -> !known.isOf(news.festival(), news.turn()));
    return new OfficeCalendar(
        area, version + 1, number, settings, Stream.concat(others, Stream.of(news)).toList());
  }

  Optional<Announcement> announced(Occasion festival, String turn) {
    return announcements.stream().filter(known -> known.isOf(festival, turn)).findFirst();
  }
}

package cn.tongxin.roster.festival;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Occasion;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Enters on which day a festival is kept that follows the sight of the moon. A day that is over is
 * recorded as well: windows that are over stay as they were.
 */
@Service
final class AnnouncementService {
  private static final int TRIES = 5;
  private static final int COUNTY = 6;

  /** The sighted day is at most this far from the reckoned one: otherwise it is asked again. */
  private static final int DAYS_OFF = 3;

  private final Calendars calendars;
  private final Observances observances;
  private final ErrandService<Calendars.Following> errands;
  private final Clock clock;

  AnnouncementService(
      Calendars calendars,
      Observances observances,
      ErrandService<Calendars.Following> errands,
      Clock clock) {
    this.calendars = calendars;
    this.observances = observances;
    this.errands = errands;
    this.clock = clock;
  }

  /** What a county says of a festival of a year. */
  record Wanted(Occasion festival, int year, LocalDate date, boolean confirmed) {}

  /** An announcement, and whether it is the first of this time of the festival. */
  record Put(Announcement announcement, boolean created) {}

  Put announce(Actor actor, Wanted wanted, @Nullable String ifMatch) {
    FestivalService.mustReach(wanted.year());
    if (!Festivals.isAnnounced(wanted.festival())) {
      throw Problem.conflict("festival.fixed");
    }
    try {
      Put put = ConcurrentChange.retrying(TRIES, () -> tryToAnnounce(actor, wanted, ifMatch));
      errands.nudge();
      return put;
    } catch (ConcurrentChange e) {
      throw Problem.conflict("busy");
    }
  }

  private Put tryToAnnounce(Actor actor, Wanted wanted, @Nullable String ifMatch) {
    AreaCode area = actor.area().upTo(COUNTY);
    OfficeCalendar county = calendars.of(List.of(area)).values().iterator().next();
    Feast meant = meant(wanted, county);
    Announcement known = county.announced(wanted.festival(), meant.turn()).orElse(null);
    if (known != null && known.date().equals(wanted.date())) {
      return new Put(known, false);
    }
    if (known != null && ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    long number = known == null ? 0 : known.number();
    EntityTag.mustMatch(ifMatch, number);
    mustBeNear(wanted, meant);
    Announcement news =
        new Announcement(
            wanted.festival(),
            meant.turn(),
            wanted.date(),
            number + 1,
            actor.id(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    calendars.save(county.with(news));
    return new Put(news, known == null);
  }

  /** Of two in one year, the one that is nearer to the day. */
  private Feast meant(Wanted wanted, OfficeCalendar county) {
    return observances.turns(wanted.festival(), county).stream()
        .filter(feast -> feast.day().getYear() == wanted.year())
        .min(Comparator.comparingLong(feast -> daysOff(wanted, feast)))
        .orElseThrow(() -> Problem.notFound("festival.none"));
  }

  private static long daysOff(Wanted wanted, Feast feast) {
    return Math.abs(ChronoUnit.DAYS.between(feast.day(), wanted.date()));
  }

  private static void mustBeNear(Wanted wanted, Feast meant) {
    long off = daysOff(wanted, meant);
    if (off > DAYS_OFF && !wanted.confirmed()) {
      throw Problem.conflict("festival.far-off", String.valueOf(off), meant.day());
    }
  }
}

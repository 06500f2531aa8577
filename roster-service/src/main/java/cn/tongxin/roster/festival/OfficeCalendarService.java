package cn.tongxin.roster.festival;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.ErrandService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an office says of festivals. */
@Service
final class OfficeCalendarService {
  private static final int TRIES = 5;
  private static final int COUNTY = 6;
  private static final int TOWNSHIP = 9;
  private static final int VILLAGE = 12;

  private final Calendars calendars;
  private final Places places;
  private final ErrandService<Calendars.Following> errands;

  OfficeCalendarService(
      Calendars calendars, Places places, ErrandService<Calendars.Following> errands) {
    this.calendars = calendars;
    this.places = places;
    this.errands = errands;
  }

  /** A calendar, and whether something was recorded of it for the first time. */
  record Put(OfficeCalendar calendar, boolean created) {}

  OfficeCalendar get(Actor actor, AreaCode named) {
    return read(placed(actor, named));
  }

  Put put(Actor actor, AreaCode named, @Nullable String ifMatch, OfficeCalendarBody body) {
    AreaCode area = placed(actor, named);
    if (body.area() != null && !body.area().equals(named) && !body.area().equals(area)) {
      throw Problem.invalid("area", "id.other");
    }
    Settings wanted = body.settings();
    mustFit(area, wanted);
    try {
      Put put = ConcurrentChange.retrying(TRIES, () -> tryPut(area, ifMatch, wanted));
      errands.nudge();
      return put;
    } catch (ConcurrentChange e) {
      throw Problem.conflict("busy");
    }
  }

  private Put tryPut(AreaCode area, @Nullable String ifMatch, Settings wanted) {
    OfficeCalendar known = read(area);
    boolean created = known.number() == 0;
    if (wanted.equals(known.settings()) && (!created || ifMatch == null)) {
      return new Put(known, false);
    }
    if (!created && ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, known.number());
    OfficeCalendar next = known.with(wanted);
    calendars.save(next);
    return new Put(next, created);
  }

  private static void mustFit(AreaCode area, Settings wanted) {
    if (wanted.littleNewYear() != null && area.value().length() != COUNTY) {
      throw Problem.invalid("littleNewYear", "calendar.county-only");
    }
    if (wanted.rule() != null && area.value().length() > TOWNSHIP) {
      throw Problem.invalid("rule", "calendar.township-only");
    }
  }

  private OfficeCalendar read(AreaCode area) {
    return calendars.of(List.of(area)).values().iterator().next();
  }

  private AreaCode placed(Actor actor, AreaCode named) {
    AreaCode area = actor.scope().place(named);
    if (area.value().length() > VILLAGE || !places.knows(area)) {
      throw Problem.notFound("place.unknown", area);
    }
    return area;
  }
}

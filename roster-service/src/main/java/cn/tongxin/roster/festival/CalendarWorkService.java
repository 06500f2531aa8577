package cn.tongxin.roster.festival;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets windows follow a calendar, some hundred members at a time; each step can be done again. */
@Service
final class CalendarWorkService {
  private final Calendars calendars;
  private final CalendarFollowUp followUp;

  CalendarWorkService(Calendars calendars, CalendarFollowUp followUp) {
    this.calendars = calendars;
    this.followUp = followUp;
  }

  /** Goes on with what was claimed, until it is done or somebody else's. */
  void goOn(Calendars.Following claimed) {
    UUID last = followUp.settle(claimed.area(), claimed.after());
    while (last != null && calendars.note(claimed, last)) {
      last = followUp.settle(claimed.area(), last);
    }
    if (last == null) {
      calendars.finish(claimed);
    }
  }
}

package cn.tongxin.notification.preference;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Transparency;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendar feeds (iCalendar, RFC 5545) over HTTP: the secret in the path is all that is asked. */
@RestController
class FeedController {
  private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

  private final FeedService service;
  private final MessageSource words;
  private final Clock clock;

  FeedController(FeedService service, MessageSource words, Clock clock) {
    this.service = service;
    this.words = words;
    this.clock = clock;
  }

  /**
   * What the person owes, an all-day entry for each day, with a number and no name.
   *
   * @throws Problem 404 if the secret opens nothing, or nothing any more
   */
  @GetMapping("/api/v1/feeds/{secret}.ics")
  ResponseEntity<String> feed(@PathVariable String secret, Locale locale) {
    ICalendar calendar = new ICalendar();
    calendar.setVersion(ICalVersion.V2_0);
    calendar.setProductId("-//Tongxin//reminders//EN");
    calendar.setName(word("feed.name", locale));
    service.of(secret).forEach((day, count) -> calendar.addEvent(event(day, count, locale)));
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noStore())
        .body(Biweekly.write(calendar).go());
  }

  private VEvent event(LocalDate day, int count, Locale locale) {
    VEvent event = new VEvent();
    event.setUid(day + "@tongxin");
    event.setDateTimeStamp(Date.from(clock.instant()));
    event.setDateStart(date(day), false);
    event.setDateEnd(date(day.plusDays(1)), false);
    event.setSummary(word("feed.due", locale, count));
    event.setTransparency(Transparency.transparent());
    return event;
  }

  /** The library writes a day as it is in the zone of the process. */
  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }

  private String word(String key, Locale locale, Object... arguments) {
    return words.getMessage(key, arguments, locale);
  }
}

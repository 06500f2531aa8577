package cn.tongxin.roster.festival;

import cn.tongxin.roster.member.Occasion;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.ProblemWriter;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The festivals of a year over HTTP. */
@RestController
@RequestMapping("/api/v1/festivals")
final class FestivalController {
  private final FestivalService service;
  private final AnnouncementService announcements;
  private final ProblemWriter words;

  FestivalController(
      FestivalService service, AnnouncementService announcements, ProblemWriter words) {
    this.service = service;
    this.announcements = announcements;
    this.words = words;
  }

  /**
   * The festivals of a year, with their days where the caller is.
   *
   * @throws Problem 404 if the calendar does not reach that year
   */
  @GetMapping
  List<FestivalView> list(Actor actor, @RequestParam int year, Locale locale) {
    actor.mustRead();
    return service.ofYear(actor, year).stream().map(days -> view(days, locale)).toList();
  }

  private FestivalView view(FestivalService.Days days, Locale locale) {
    String name =
        Objects.requireNonNullElseGet(
            days.name(), () -> words.word("festival." + days.key(), List.of(), locale));
    return new FestivalView(days.key(), name, days.area(), days.dates(), days.tentative());
  }

  /**
   * Enters the day on which a festival is kept that was tentative, or changes it with If-Match.
   *
   * @throws Problem 404 if there is no such festival in that year
   * @throws Problem 409 if the festival has a fixed day, if another day was entered and no If-Match
   *     names it, or if the day is far from the reckoned one and not confirmed
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{key}/{year}/announcement")
  ResponseEntity<AnnouncementView> announce(
      Actor actor,
      @PathVariable Occasion key,
      @PathVariable int year,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid AnnouncementBody body) {
    actor.mustBe(Role.COUNTY);
    var wanted =
        new AnnouncementService.Wanted(
            key, year, body.date(), Objects.requireNonNullElse(body.confirmed(), false));
    AnnouncementService.Put put = announcements.announce(actor, wanted, ifMatch);
    Announcement news = put.announcement();
    return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag(EntityTag.of(news.number()))
        .body(new AnnouncementView(key, year, news.date(), LocalDate.parse(news.turn())));
  }

  /**
   * A festival of a year.
   *
   * @param key the festival, or the id of an office's own occasion
   * @param area of the office whose own occasion it is
   * @param dates none, one or two
   * @param tentative whether a day may still be moved by an announcement
   */
  record FestivalView(
      String key, String name, @Nullable AreaCode area, List<LocalDate> dates, boolean tentative) {}

  /**
   * The announced day.
   *
   * @param confirmed that a day far from the reckoned one is meant
   */
  record AnnouncementBody(
      @NotNull(message = "required") LocalDate date, @Nullable Boolean confirmed) {}

  /**
   * What was entered.
   *
   * @param reckoned the day by the table
   */
  record AnnouncementView(Occasion key, int year, LocalDate date, LocalDate reckoned) {}
}

package cn.tongxin.roster.festival;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.ProblemWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The festivals of a year over HTTP. */
@RestController
@RequestMapping("/api/v1/festivals")
final class FestivalController {
  private final FestivalService service;
  private final ProblemWriter words;

  FestivalController(FestivalService service, ProblemWriter words) {
    this.service = service;
    this.words = words;
  }

  /**
   * The festivals of a year, with their days.
   *
   * @throws Problem 404 if the calendar does not reach that year
   */
  @GetMapping
  List<FestivalView> list(Actor actor, @RequestParam int year, Locale locale) {
    actor.mustRead();
    if (!Almanac.reaches(year)) {
      throw Problem.notFound(
          "festivals.year",
          String.valueOf(year),
          String.valueOf(Almanac.FIRST),
          String.valueOf(Almanac.LAST));
    }
    return service.ofYear(year).stream()
        .map(days -> FestivalView.of(days, words.word(wordOf(days), List.of(), locale)))
        .toList();
  }

  private static String wordOf(FestivalService.Days days) {
    return "festival." + days.occasion();
  }

  /**
   * A festival of a year.
   *
   * @param dates none, one or two
   * @param tentative whether a day may still be moved by an announcement
   */
  record FestivalView(String key, String name, List<LocalDate> dates, boolean tentative) {
    static FestivalView of(FestivalService.Days days, String name) {
      return new FestivalView(days.occasion().name(), name, days.dates(), days.tentative());
    }
  }
}

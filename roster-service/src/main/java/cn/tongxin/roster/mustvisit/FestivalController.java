package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.member.Occasion;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.ProblemWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The festivals of a year, which are the same for everybody. */
@RestController
@RequestMapping("/api/v1/festivals")
final class FestivalController {
  private final Festivals festivals;
  private final ProblemWriter words;

  FestivalController(Festivals festivals, ProblemWriter words) {
    this.festivals = festivals;
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
    if (!festivals.knows(year)) {
      throw Problem.notFound("festivals.year", String.valueOf(year));
    }
    return Arrays.stream(Occasion.values())
        .map(
            occasion ->
                new FestivalView(
                    occasion,
                    words.word("festival." + occasion, List.of(), locale),
                    festivals.dates(occasion, year),
                    false))
        .toList();
  }

  /**
   * A festival of a year.
   *
   * @param tentative whether the day may still be moved by an announcement
   */
  record FestivalView(Occasion key, String name, List<LocalDate> dates, boolean tentative) {}
}

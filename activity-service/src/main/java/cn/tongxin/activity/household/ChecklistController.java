package cn.tongxin.activity.household;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The six-item checklist over HTTP. */
@RestController
@RequestMapping("/api/v1/household-checklists")
class ChecklistController {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final ChecklistService service;
  private final Clock clock;

  ChecklistController(ChecklistService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /**
   * The six items of a household in a year, this one where none is named, each with the records
   * that it rests on.
   *
   * @throws Problem 404 if there is no such household in the caller's scope
   * @throws Problem 422 if the year is centuries away
   */
  @GetMapping("/{householdId}")
  Checklist of(Actor actor, @PathVariable UUID householdId, @RequestParam @Nullable Integer year) {
    actor.mustRead();
    int wanted = year == null ? ChinaDays.today(clock).getYear() : year;
    if (wanted < FIRST_YEAR || wanted > LAST_YEAR) {
      throw Problem.invalid("year", "day.far", FIRST_YEAR, LAST_YEAR);
    }
    return service.of(actor.scope(), householdId, wanted);
  }
}

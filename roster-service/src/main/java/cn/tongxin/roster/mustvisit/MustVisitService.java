package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.festival.CalendarFollowUp;
import cn.tongxin.roster.pairing.CareFollowUp;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps the windows as the members' wishes, places and pairings and the calendars have them: at
 * once after a change, and once a day for what the day itself changes and for what a crash left
 * undone. All instances order the day's run, and it is done once, by whoever claims it.
 */
@Service
final class MustVisitService implements CareFollowUp, CalendarFollowUp {
  private final PlanningService planning;
  private final PlanningRuns runs;
  private final Territories territories;
  private final ErrandService<PlanningRuns.Run> errands;
  private final Clock clock;

  MustVisitService(
      PlanningService planning, PlanningRuns runs, Territories territories, Clock clock) {
    this.planning = planning;
    this.runs = runs;
    this.territories = territories;
    this.clock = clock;
    this.errands = new ErrandService<>("must-visits", runs::claim, this::goOn);
  }

  @Override
  public void settle(Collection<UUID> ids) {
    int _ = planning.plan(ids);
  }

  @Override
  public @Nullable UUID settle(AreaCode area, @Nullable UUID after) {
    return planning.planNext(territories.now().scope(area), after);
  }

  /** A machine that was off at night plans when it is on, and one that crashed looks again. */
  @EventListener(ApplicationReadyEvent.class)
  void planAfterStart() {
    runs.order(today(), true);
    errands.nudge();
  }

  /** Once a day, whichever instance is first. */
  @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
  void planAtNight() {
    runs.order(today(), false);
    errands.nudge();
  }

  /** Goes on with a run until it is done or somebody else's. */
  void goOn(PlanningRuns.Run claimed) {
    UUID last = planning.planNext(Scope.platform(), claimed.after());
    while (last != null && runs.note(claimed, last)) {
      last = planning.planNext(Scope.platform(), last);
    }
    if (last == null) {
      runs.finish(claimed);
    }
  }

  ErrandService<PlanningRuns.Run> errands() {
    return errands;
  }

  private LocalDate today() {
    return ChinaDays.today(clock);
  }
}

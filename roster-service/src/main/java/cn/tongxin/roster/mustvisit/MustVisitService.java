package cn.tongxin.roster.mustvisit;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.pairing.CareFollowUp;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps the windows as the members' wishes, places and pairings have them: at once after a change,
 * and once a day for what the day itself changes and for what a crash left undone. Any number of
 * instances may plan the same member at the same time: a window's id is its cause.
 */
@Service
final class MustVisitService implements CareFollowUp {
  private static final Logger log = LoggerFactory.getLogger(MustVisitService.class);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int TRIES = 8;
  private static final int AT_ONCE = 200;

  private final Members members;
  private final MustVisits windows;
  private final Planner planner;
  private final Clock clock;

  MustVisitService(Members members, MustVisits windows, Planner planner, Clock clock) {
    this.members = members;
    this.windows = windows;
    this.planner = planner;
    this.clock = clock;
  }

  @Override
  public void settle(Collection<UUID> ids) {
    for (UUID id : ids) {
      while (ConcurrentChange.retrying(TRIES, () -> plan(id))) {
        // What was planned on may have changed while it was being written: look once more.
      }
    }
  }

  /**
   * Answers whether anything was written. The windows are read before the member: whoever planned
   * on something newer has then already moved the version on which this one's writing depends.
   */
  private boolean plan(UUID id) {
    List<MustVisit> known = windows.ofMember(id);
    Member member = members.byId(Scope.platform(), id).orElse(null);
    List<MustVisit> changes = planner.changes(member, known, today());
    windows.saveAll(changes);
    return !changes.isEmpty();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(SHANGHAI));
  }

  /** A machine that was off at night plans when it is on. */
  @EventListener(ApplicationReadyEvent.class)
  void planAfterStart() {
    Thread.ofVirtual().name("plan-must-visits").start(this::planAll);
  }

  /** Everyone who wishes to be greeted, a few hundred at a time. */
  @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
  void planAll() {
    try {
      List<UUID> some = members.greeted(null, AT_ONCE);
      while (!some.isEmpty()) {
        settle(some);
        some = members.greeted(some.getLast(), AT_ONCE);
      }
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("error", e.getClass().getName())
          .log("planning is left to the next run");
    }
  }
}

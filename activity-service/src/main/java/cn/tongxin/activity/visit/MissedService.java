package cn.tongxin.activity.visit;

import cn.tongxin.eventing.ConcurrentChange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Marks planned visits as missed on the day after. Any number of instances may do so at the same
 * time: each visit is saved over the version that it was read at, and whoever is second finds it
 * marked.
 */
@Service
class MissedService {
  private static final Logger log = LoggerFactory.getLogger(MissedService.class);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int AT_ONCE = 500;
  private static final int ROUNDS = 200;

  private final MongoVisits visits;
  private final Clock clock;

  MissedService(MongoVisits visits, Clock clock) {
    this.visits = visits;
    this.clock = clock;
  }

  /** Looks every minute; reads only what is to be marked. */
  @Scheduled(fixedDelayString = "${tongxin.sweep}", initialDelayString = "${tongxin.sweep}")
  void sweep() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    int missed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Visit> some = visits.plannedBefore(today, AT_ONCE);
      if (some.isEmpty()) {
        break;
      }
      missed += mark(some, today);
    }
    if (missed > 0) {
      log.atInfo().addKeyValue("visits", missed).log("planned visits were missed");
    }
  }

  private int mark(List<Visit> some, LocalDate today) {
    some.forEach(visit -> visit.miss(today));
    try {
      visits.saveMissed(some);
    } catch (ConcurrentChange changedMeanwhile) {
      // The next look finds it if it is still planned.
    }
    return some.size();
  }
}

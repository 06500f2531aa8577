package cn.tongxin.activity.visit;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.ChinaDays;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Marks planned visits as missed on the day after. Any number of instances may do so at the same
 * time: each visit is saved over the version that it was read at, and whoever is second finds it
 * marked.
 */
@Service
class MissedService {
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
    LocalDate today = ChinaDays.today(clock);
    MongoPass pass = new MongoPass("planned visits");
    for (int round = 0; round < ROUNDS; round++) {
      List<Visit> some = visits.plannedBefore(today, pass);
      if (some.isEmpty()) {
        break;
      }
      mark(some, today, pass);
    }
    pass.end();
  }

  private void mark(List<Visit> some, LocalDate today, MongoPass pass) {
    List<Visit> marked =
        some.stream().filter(visit -> pass.tries(visit.id(), () -> visit.miss(today))).toList();
    try {
      visits.saveMissed(marked);
      pass.advanced(marked.size());
    } catch (ConcurrentChange changedMeanwhile) {
      // The next look finds it if it is still planned.
    } catch (RuntimeException refused) {
      if (refused instanceof MongoException && !(refused instanceof MongoBulkWriteException)) {
        throw refused;
      }
      marked.forEach(visit -> alone(visit, pass));
    }
  }

  /** Where the database refuses one of many, each is saved for itself. */
  private void alone(Visit visit, MongoPass pass) {
    AtomicBoolean lost = new AtomicBoolean();
    boolean done = pass.tries(visit.id(), () -> lost.set(!saved(visit)));
    pass.advanced(done && !lost.get() ? 1 : 0);
  }

  private boolean saved(Visit visit) {
    try {
      visits.saveMissed(List.of(visit));
      return true;
    } catch (ConcurrentChange markedByNowOrChanged) {
      return false;
    }
  }
}

package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.Fact.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far a plan looks back on visits. The newest ones make the chain of routine visits; beside
 * them stay the first ones that answered each window, because an answer holds however many visits
 * follow.
 */
final class History {
  /** Visits that the routine chain is made of, voided ones included. */
  static final int NEWEST = 16;

  /** Answers kept for each window: the first counts, the others stand in when it is voided. */
  private static final int ANSWERS = 4;

  /** Answers kept in all; nobody checks the windows that visits name, so this must have an end. */
  private static final int ALL_ANSWERS = 128;

  /** Of visits in order, those that a plan keeps. */
  static List<Visit> bound(List<Visit> all) {
    if (all.size() <= NEWEST) {
      return all;
    }
    int newest = all.size() - NEWEST;
    int oldest = Math.max(0, newest - ALL_ANSWERS);
    Map<UUID, Integer> answers = new HashMap<>();
    List<Visit> older =
        all.subList(oldest, newest).stream()
            .filter(visit -> visit.mustVisitId() != null)
            .filter(visit -> answers.merge(visit.mustVisitId(), 1, Integer::sum) <= ANSWERS)
            .toList();
    return java.util.stream.Stream.concat(older.stream(), all.subList(newest, all.size()).stream())
        .toList();
  }

  /** Of the visits kept, those that the routine chain is made of. */
  static List<Visit> newest(List<Visit> kept) {
    return Facts.<Visit>newest(NEWEST).apply(kept);
  }

  private History() {}
}

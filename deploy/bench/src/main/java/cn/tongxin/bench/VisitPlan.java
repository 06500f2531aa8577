package cn.tongxin.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Visits without end: each member in turn, and a day later all of them again. */
final class VisitPlan {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 2);

  private final List<Visit.Member> members;
  private final AtomicInteger given = new AtomicInteger();

  VisitPlan(List<Visit.Member> members) {
    this.members = List.copyOf(members);
  }

  Visit next() {
    int index = given.getAndIncrement();
    int turn = index / members.size();
    LocalDate day = FIRST_DAY.plusDays(turn);
    String before = turn == 0 ? "" : day.minusDays(1).toString();
    return new Visit(UUID.randomUUID(), members.get(index % members.size()), day, before);
  }
}

package cn.tongxin.assessment.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Works out when more had been spent than was approved, from what was so by each day. */
final class Spells {

  /**
   * The spells, the earliest first.
   *
   * @param approvals by day, the earliest first
   */
  static List<Spell> of(Collection<Approval> approvals, Collection<DaySum> days) {
    Map<LocalDate, Long> paid = days.stream().collect(Collectors.toMap(DaySum::day, DaySum::paid));
    TreeMap<LocalDate, Long> approved = new TreeMap<>();
    approvals.forEach(one -> approved.put(one.from(), one.fen()));
    TreeSet<LocalDate> all = new TreeSet<>(paid.keySet());
    all.addAll(approved.keySet());
    List<Spell> spells = new ArrayList<>();
    long soFar = 0;
    for (LocalDate day : all) {
      soFar = Math.addExact(soFar, paid.getOrDefault(day, 0L));
      note(spells, day, soFar - approved.floorEntry(day).getValue());
    }
    return List.copyOf(spells);
  }

  private static void note(List<Spell> spells, LocalDate day, long over) {
    boolean open = !spells.isEmpty() && spells.getLast().until() == null;
    if (over > 0 && !open) {
      spells.add(new Spell(day, null, over));
    } else if (open) {
      Spell last = spells.removeLast();
      spells.add(over > 0 ? last.and(over) : last.endedOn(day));
    }
  }

  private Spells() {}
}

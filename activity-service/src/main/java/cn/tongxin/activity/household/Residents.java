package cn.tongxin.activity.household;

import cn.tongxin.serving.ChinaDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who belonged to a household when. Somebody belongs from the day on which roster told so until the
 * day before roster told otherwise. Who belonged to no other household before always did: a list is
 * written down later than people live together.
 */
record Residents(Map<UUID, List<Stay>> stays) {

  /**
   * What follows from all that roster told, in whatever order it came.
   *
   * @param told of this household
   * @param elsewhere of other households of the same people
   */
  static Residents of(List<HouseholdStateDocument> told, List<HouseholdStateDocument> elsewhere) {
    Map<UUID, List<Stay>> stays = new HashMap<>();
    @Nullable LocalDate from = null;
    List<HouseholdStateDocument> states =
        told.stream().sorted(Comparator.comparingLong(HouseholdStateDocument::seq)).toList();
    for (int i = 0; i < states.size(); i++) {
      LocalDate until = i + 1 < states.size() ? ChinaDays.of(states.get(i + 1).at()) : null;
      for (UUID member : states.get(i).memberRefs()) {
        boolean since = stays.containsKey(member) || lived(member, from, elsewhere);
        stays
            .computeIfAbsent(member, _ -> new ArrayList<>())
            .add(new Stay(since ? from : null, until));
      }
      from = until;
    }
    return new Residents(stays);
  }

  private static boolean lived(
      UUID member, @Nullable LocalDate before, List<HouseholdStateDocument> elsewhere) {
    return before != null
        && elsewhere.stream()
            .filter(state -> state.memberRefs().contains(member))
            .anyMatch(state -> !ChinaDays.of(state.at()).isAfter(before));
  }

  /** Of a household of which nothing but its members is known. */
  static Residents always(List<UUID> members) {
    return new Residents(
        members.stream()
            .distinct()
            .collect(Collectors.toMap(it -> it, _ -> List.of(new Stay(null, null)))));
  }

  /** Those who belonged on any of these days. */
  Set<UUID> between(LocalDate first, LocalDate last) {
    Set<UUID> all = new TreeSet<>();
    stays.forEach(
        (member, its) -> {
          if (its.stream().anyMatch(stay -> stay.touches(first, last))) {
            all.add(member);
          }
        });
    return all;
  }

  /** Whether somebody belonged on a day. */
  boolean belonged(UUID member, LocalDate day) {
    return stays.getOrDefault(member, List.of()).stream().anyMatch(stay -> stay.touches(day, day));
  }

  /** Whether somebody belonged on any of these days. */
  boolean belonged(UUID member, LocalDate first, LocalDate last) {
    return stays.getOrDefault(member, List.of()).stream()
        .anyMatch(stay -> stay.touches(first, last));
  }

  /**
   * Days on which somebody belongs.
   *
   * @param from the first of them; null where that was always so
   * @param until the first day after; null where it is still so
   */
  record Stay(@Nullable LocalDate from, @Nullable LocalDate until) {

    private boolean touches(LocalDate first, LocalDate last) {
      return (from == null || !from.isAfter(last))
          && (until == null || first.isBefore(until))
          && (from == null || until == null || from.isBefore(until));
    }
  }
}

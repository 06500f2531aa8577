package cn.tongxin.activity.gathering;

import cn.tongxin.serving.Problem;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was at one session.
 *
 * @param session its number, from 1
 * @param counts everybody who was there, those who are named included
 * @param present those who agreed to be named
 */
record Attendance(int session, List<HeadCount> counts, List<Attendee> present) {

  /** Reads a stored attendance whose empty lists are absent. */
  Attendance {
    counts = List.copyOf(Objects.requireNonNullElse(counts, List.of()));
    present = List.copyOf(Objects.requireNonNullElse(present, List.of()));
  }

  /** How many were there. */
  int heads() {
    return counts.stream().mapToInt(HeadCount::people).sum();
  }

  /** How many of an audience were there. */
  int heads(Audience audience) {
    return counts.stream()
        .filter(count -> count.audience() == audience)
        .mapToInt(HeadCount::people)
        .sum();
  }

  /** Those of an audience who are named. */
  List<String> named(Audience audience) {
    return present.stream()
        .filter(one -> one.audience() == audience)
        .map(Attendee::person)
        .toList();
  }

  /**
   * Lets pass what can be.
   *
   * @throws Problem 422 if it is more than the room, or does not agree with itself
   */
  void check(@Nullable Integer room) {
    if (room != null && heads() > room) {
      throw Problem.invalid("counts", "gathering.above-the-room", room);
    }
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    if (!counts.stream().allMatch(count -> audiences.add(count.audience()))) {
      throw Problem.invalid("counts", "gathering.twice");
    }
    Set<String> people = new HashSet<>();
    if (!present.stream().allMatch(one -> people.add(one.person()))) {
      throw Problem.invalid("present", "gathering.twice");
    }
    for (Audience audience : Audience.values()) {
      if (named(audience).size() > heads(audience)) {
        throw Problem.invalid("present", "gathering.more-names-than-heads", audience);
      }
    }
  }

  /** The same without one member's name; what is counted stays. */
  Attendance without(UUID memberRef) {
    return new Attendance(
        session,
        counts,
        present.stream().filter(one -> !memberRef.equals(one.memberRef())).toList());
  }
}

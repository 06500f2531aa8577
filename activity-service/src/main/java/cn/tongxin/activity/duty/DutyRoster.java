package cn.tongxin.activity.duty;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty on which market day: the officers take turns from the first day on, and where
 * somebody stands in, that is noted with the day.
 *
 * @param place where, in words
 * @param from the first day
 * @param to the last day; null for an open end
 * @param officers in the order of their turns
 * @param substitutions who stands in on which day
 * @param handovers hand-overs that have changed it
 * @param version how often it was saved; 0 for one that was not
 */
record DutyRoster(
    UUID id,
    AreaCode area,
    String place,
    MarketDays days,
    LocalDate from,
    @Nullable LocalDate to,
    List<String> officers,
    List<Substitution> substitutions,
    List<UUID> handovers,
    long version) {
  private static final int MOST_SUBSTITUTIONS = 400;
  private static final int YEARS = 5;

  /** Somebody stands in. */
  record Substitution(LocalDate on, String officer) {}

  /** Somebody is on duty. */
  record Turn(LocalDate on, String officer) {}

  /** Reads a stored roster whose empty lists are absent. */
  DutyRoster {
    officers = List.copyOf(officers);
    substitutions = List.copyOf(Objects.requireNonNullElse(substitutions, List.of()));
    handovers = List.copyOf(Objects.requireNonNullElse(handovers, List.of()));
  }

  /**
   * Lets pass what can be.
   *
   * @throws Problem 422 if it begins or ends years away, or ends before it begins
   */
  void check(LocalDate today) {
    LocalDate first = today.minusYears(YEARS);
    LocalDate last = today.plusYears(YEARS);
    if (from.isBefore(first) || from.isAfter(last)) {
      throw Problem.invalid("from", "gathering.day", first, last);
    }
    if (to != null && (to.isBefore(from) || to.isAfter(last))) {
      throw Problem.invalid("to", "gathering.day", from, last);
    }
  }

  /** Who is on duty between two days, both included. */
  List<Turn> between(LocalDate first, LocalDate last, LunarDays lunar) {
    LocalDate end = to == null || to.isAfter(last) ? last : to;
    List<Turn> turns = new ArrayList<>();
    int number = 0;
    for (LocalDate day = from; !day.isAfter(end); day = day.plusDays(1)) {
      if (days.contain(day, lunar)) {
        if (!day.isBefore(first)) {
          turns.add(new Turn(day, onDuty(day, number)));
        }
        number++;
      }
    }
    return turns;
  }

  private String onDuty(LocalDate day, int number) {
    return standIn(day).orElse(officers.get(number % officers.size()));
  }

  private Optional<String> standIn(LocalDate day) {
    return substitutions.stream()
        .filter(one -> one.on().equals(day))
        .map(Substitution::officer)
        .findFirst();
  }

  /**
   * With somebody standing in on a day, in the place of who did before.
   *
   * @throws Problem 422 if there is no market on that day
   * @throws Problem 409 if there are too many
   */
  DutyRoster with(Substitution one, LunarDays lunar) {
    if (between(one.on(), one.on(), lunar).isEmpty()) {
      throw Problem.invalid("on", "duty.no-market");
    }
    if (substitutions.contains(one)) {
      return this;
    }
    if (substitutions.size() >= MOST_SUBSTITUTIONS) {
      throw Problem.conflict("gathering.too-many", MOST_SUBSTITUTIONS);
    }
    List<Substitution> all =
        Stream.concat(
                substitutions.stream().filter(other -> !other.on().equals(one.on())),
                Stream.of(one))
            .toList();
    return of(officers, all, handovers, version);
  }

  /** With the one officer's turns taken by the other. */
  DutyRoster handedOver(Handover by) {
    List<String> others =
        officers.stream().map(it -> it.equals(by.from()) ? by.to() : it).distinct().toList();
    List<Substitution> replaced =
        substitutions.stream()
            .map(it -> it.officer().equals(by.from()) ? new Substitution(it.on(), by.to()) : it)
            .toList();
    List<UUID> all = Stream.concat(handovers.stream(), Stream.of(by.id())).distinct().toList();
    return of(others, replaced, all, version);
  }

  /** The same duty in the place of one that is stored; substitutions stay. */
  DutyRoster after(DutyRoster before) {
    return of(officers, before.substitutions, before.handovers, before.version);
  }

  /** The same in another place: the one that its own was merged into. */
  DutyRoster in(AreaCode other) {
    return new DutyRoster(
        id, other, place, days, from, to, officers, substitutions, handovers, version);
  }

  private DutyRoster of(List<String> who, List<Substitution> standIns, List<UUID> by, long before) {
    return new DutyRoster(id, area, place, days, from, to, who, standIns, by, before);
  }
}

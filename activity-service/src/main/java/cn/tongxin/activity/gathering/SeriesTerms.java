package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What recurs, and when.
 *
 * @param plan of each occurrence; its session is on the first day
 * @param rule of RFC 5545
 * @param endsOn the last day on which it may fall; null for an open end
 * @param exceptions days on which it does not take place
 * @param dayOff what happens on a day that is no working day
 */
record SeriesTerms(
    GatheringPlan plan,
    String rule,
    @Nullable LocalDate endsOn,
    List<LocalDate> exceptions,
    DayOff dayOff) {
  private static final int LONGEST_HOLIDAY = 15;

  /** Reads stored terms whose empty list is absent. */
  SeriesTerms {
    exceptions = List.copyOf(Objects.requireNonNullElse(exceptions, List.of()));
  }

  /**
   * Lets pass what can be.
   *
   * @throws Problem 422 if the rule is none, never falls on any day, or ends before it begins
   */
  void check(LocalDate today) {
    plan.check(today);
    if (endsOn != null && endsOn.isBefore(plan.firstDay())) {
      throw Problem.invalid("endsOn", "day.ends-before");
    }
    RecurrenceService.of(rule).mustFall(plan.firstDay());
  }

  /** The same in another place: the one that its own was merged into. */
  SeriesTerms in(AreaCode place) {
    return new SeriesTerms(plan.in(place), rule, endsOn, exceptions, dayOff);
  }

  /** The occurrences whose day by the rule lies between two days, both included. */
  List<Occurrence> between(LocalDate from, LocalDate to, Workdays workdays) {
    LocalDate last = endsOn == null || endsOn.isAfter(to) ? to : endsOn;
    Predicate<LocalDate> works = dayOff == DayOff.KEEP ? day -> true : workdays.of(plan.area());
    return RecurrenceService.of(rule).days(plan.firstDay(), from, last).stream()
        .filter(day -> !exceptions.contains(day))
        .flatMap(day -> on(day, works).stream())
        .toList();
  }

  private Optional<Occurrence> on(LocalDate day, Predicate<LocalDate> works) {
    return switch (dayOff) {
      case KEEP -> Optional.of(new Occurrence(day, day));
      case SKIP -> works.test(day) ? Optional.of(new Occurrence(day, day)) : Optional.empty();
      case NEXT_WORKDAY ->
          Stream.iterate(day, next -> next.plusDays(1))
              .limit(LONGEST_HOLIDAY)
              .filter(works)
              .findFirst()
              .map(next -> new Occurrence(day, next));
    };
  }

  /**
   * One time that it takes place.
   *
   * @param byRule the day that the rule names; what the occurrence is known by
   * @param on the day on which it takes place
   */
  record Occurrence(LocalDate byRule, LocalDate on) {}
}

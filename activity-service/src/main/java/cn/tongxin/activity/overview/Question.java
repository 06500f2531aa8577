package cn.tongxin.activity.overview;

import cn.tongxin.activity.overview.Overview.Count;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A leader's questions about a place, on a day, about a year. */
record Question(AreaCode place, LocalDate today, int year) {
  private static final int DIGITS = 4;
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  LocalDate monday() {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  LocalDate sunday() {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  Overview.DueThisWeek dueThisWeek(Collection<Sums> months) {
    return new Overview.DueThisWeek(
        monday(),
        sunday(),
        count(months, Figure.VISITS_PLANNED, monday(), sunday()),
        count(months, Figure.WINDOWS_OWED, monday(), sunday()),
        count(months, Figure.REQUESTS_OWED, monday(), sunday()));
  }

  /** The first day of a month on which what is due is not overdue today. */
  int firstDayInTime(YearMonth month) {
    return month.equals(YearMonth.from(today)) ? today.getDayOfMonth() : month.lengthOfMonth() + 1;
  }

  Overview.Overdue overdue(Collection<Sums> here, Map<AreaCode, Long> places) {
    LocalDate yesterday = today.minusDays(1);
    List<Overview.OfPlace> late =
        places.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> ofPlace(entry.getKey(), entry.getValue(), yesterday))
            .sorted(
                Comparator.comparingLong(Overview.OfPlace::count)
                    .reversed()
                    .thenComparing(of -> of.area().value()))
            .toList();
    return new Overview.Overdue(count(here, Figure.REQUESTS_OWED, EVER, yesterday), late);
  }

  private static Overview.OfPlace ofPlace(AreaCode area, long count, LocalDate yesterday) {
    return new Overview.OfPlace(area, count, opens(area, Figure.REQUESTS_OWED, EVER, yesterday));
  }

  Overview.Solved solved(Collection<Sums> months) {
    return new Overview.Solved(
        count(months, Figure.REQUESTS_RECEIVED),
        count(months, Figure.REQUESTS_ANSWERED),
        count(months, Figure.ANSWERED_IN_TIME),
        count(months, Figure.SOLVED_VILLAGE),
        count(months, Figure.SOLVED_TOWNSHIP),
        count(months, Figure.SOLVED_COUNTY),
        median(months),
        count(months, Figure.SOLVED_AFTER));
  }

  /** The middle one of all, or half-way between the two in the middle. */
  private static @Nullable BigDecimal median(Collection<Sums> months) {
    TreeMap<Integer, Long> byDays = new TreeMap<>();
    months.forEach(
        sums ->
            sums.total()
                .forEach(
                    (key, count) -> {
                      if (Figure.SOLVED_AFTER.isOf(key)) {
                        byDays.merge(Figure.detail(key), count, Long::sum);
                      }
                    }));
    long all = byDays.values().stream().mapToLong(Long::longValue).sum();
    return all == 0
        ? null
        : BigDecimal.valueOf(at(byDays, (all - 1) / 2) + (long) at(byDays, all / 2))
            .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
  }

  private static int at(TreeMap<Integer, Long> byDays, long position) {
    long left = position;
    for (Map.Entry<Integer, Long> entry : byDays.entrySet()) {
      left -= entry.getValue();
      if (left < 0) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("there are fewer");
  }

  Overview.Suggestions suggestions(Collection<Sums> months) {
    Count adopted = count(months, Figure.SUGGESTIONS_ADOPTED);
    Count not = count(months, Figure.SUGGESTIONS_NOT_ADOPTED);
    return new Overview.Suggestions(
        adopted, not, share(adopted.count(), adopted.count() + not.count()));
  }

  Overview.Coverage coverage(Collection<Sums> months) {
    Count answered = count(months, Figure.WINDOWS_ANSWERED);
    LocalDate yesterday = today.minusDays(1);
    LocalDate last = yesterday.isBefore(lastDay()) ? yesterday : lastDay();
    Count missed = count(months, Figure.WINDOWS_OWED, firstDay(), last);
    LocalDate first = today.isBefore(firstDay()) ? firstDay() : today;
    return new Overview.Coverage(
        count(months, Figure.WINDOWS_DUE),
        answered,
        missed,
        count(months, Figure.WINDOWS_OWED, first, lastDay()),
        share(answered.count(), answered.count() + missed.count()));
  }

  private static @Nullable BigDecimal share(long part, long all) {
    return all == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP);
  }

  private Count count(Collection<Sums> months, Figure figure) {
    return count(months, figure, firstDay(), lastDay());
  }

  private Count count(Collection<Sums> months, Figure figure, LocalDate from, LocalDate to) {
    return new Count(
        months.stream().mapToLong(sums -> sums.of(figure, from, to)).sum(),
        opens(place, figure, from, to));
  }

  private static String opens(AreaCode place, Figure figure, LocalDate from, LocalDate to) {
    return "/api/v1/overview/records?within="
        + place
        + "&figure="
        + figure
        + "&from="
        + from
        + "&to="
        + to;
  }

  /** The months of this week. */
  YearMonth firstMonth() {
    return YearMonth.from(monday());
  }

  YearMonth lastMonth() {
    return YearMonth.from(sunday());
  }
}

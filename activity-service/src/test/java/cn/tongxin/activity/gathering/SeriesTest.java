package cn.tongxin.activity.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
  private static final UUID ID = Samples.SERIES;
  private static final LocalDate TODAY = LocalDate.parse("2026-09-01");
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02"));
  private static final Workdays WORKDAYS = place -> day -> !HOLIDAYS.contains(day);

  private final Made made = new Made();

  @Test
  void occurrencesAreMadeTwoMonthsAheadOnceWhoeverMakesThem() {
    Series series = Series.begun(ID, monthly(), TODAY);

    Series after = series.advanced(TODAY, WORKDAYS, made);
    series.advanced(TODAY, WORKDAYS, made);
    after.advanced(TODAY, WORKDAYS, made);

    assertThat(made.days()).containsExactly("2026-09-10", "2026-10-10");
    after.advanced(TODAY.plusDays(10), WORKDAYS, made);
    assertThat(made.days()).containsExactly("2026-09-10", "2026-10-10", "2026-11-10");
  }

  @Test
  void exceptionsAndTheEndAreKept() {
    LocalDate exception = LocalDate.parse("2026-09-08");
    SeriesTerms terms =
        terms("FREQ=WEEKLY;BYDAY=TU", "2026-09-01", "2026-09-20", DayOff.KEEP, exception);

    Series.begun(ID, terms, TODAY).advanced(TODAY, WORKDAYS, made);

    assertThat(made.days()).containsExactly("2026-09-01", "2026-09-15");
  }

  @Test
  void aPublicHolidayIsSkippedOrPassedOverOnWish() {
    String rule = "FREQ=MONTHLY;BYMONTHDAY=1";
    made(terms(rule, "2026-09-01", "2026-10-31", DayOff.KEEP));
    assertThat(made.days()).containsExactly("2026-09-01", "2026-10-01");
    made(terms(rule, "2026-09-01", "2026-10-31", DayOff.SKIP));
    assertThat(made.days()).containsExactly("2026-09-01");
    made(terms(rule, "2026-09-01", "2026-10-31", DayOff.NEXT_WORKDAY));
    assertThat(made.days()).containsExactly("2026-09-01", "2026-10-03");
  }

  @Test
  void whatAHolidayPutOffIsNotCalledOffWhenTheSeriesChanges() {
    SeriesTerms terms = terms("FREQ=MONTHLY;BYMONTHDAY=1", "2026-09-01", null, DayOff.NEXT_WORKDAY);
    Series series = Series.begun(ID, terms, TODAY).advanced(TODAY, WORKDAYS, made);
    LocalDate second = LocalDate.parse("2026-10-02");
    SeriesTerms longer =
        terms("FREQ=MONTHLY;BYMONTHDAY=1", "2026-09-01", "2027-09-01", DayOff.NEXT_WORKDAY);

    series.with(longer, true, second).advanced(second, WORKDAYS, made);

    assertThat(made.days()).containsExactly("2026-09-01", "2026-10-03", "2026-11-01", "2026-12-01");
  }

  @Test
  void aChangedRuleCallsOffWhatItNamesNoMoreAndMakesWhatItNamesNow() {
    Series series = Series.begun(ID, monthly(), TODAY).advanced(TODAY, WORKDAYS, made);
    SeriesTerms other = terms("FREQ=MONTHLY;BYMONTHDAY=20", "2026-09-10", null, DayOff.KEEP);
    assertThatThrownBy(() -> series.with(other, false, TODAY)).isInstanceOf(Problem.class);
    assertThat(series.with(monthly(), false, TODAY)).isEqualTo(series);

    series.with(other, true, TODAY).advanced(TODAY, WORKDAYS, made);

    assertThat(made.days()).containsExactly("2026-09-20", "2026-10-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=DAILY;UNTIL=20251231",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=DAILY;BYSECOND=0",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=YEARLY;BYDAY=53MO,53TU;BYSETPOS=366",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=YEARLY;INTERVAL=2000000000",
        "FREQ=WEEKLY;UNTIL=yesterday",
        "EVERY=DAY",
        "$where",
        "FREQ=DAILY;COUNT=99999999999999999999"
      })
  void aRuleThatIsNoneOrRecursWithinADayIsRefused(String rule) {
    assertThatThrownBy(() -> terms(rule, "2026-09-01", null, DayOff.KEEP).check(TODAY))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY;COUNT=3",
        "FREQ=YEARLY;INTERVAL=366",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=WEEKLY;UNTIL=20261231"
      })
  void whatOnlyLooksEndlessIsTaken(String rule) {
    SeriesTerms terms = terms(rule, "2026-09-01", null, DayOff.KEEP);
    terms.check(TODAY);

    Series.begun(ID, terms, TODAY).advanced(TODAY, WORKDAYS, made);

    assertThat(made.days()).hasSizeLessThan(63);
  }

  private void made(SeriesTerms terms) {
    made.all.clear();
    Series.begun(ID, terms, TODAY).advanced(TODAY, WORKDAYS, made);
  }

  private static SeriesTerms monthly() {
    return terms("FREQ=MONTHLY;BYMONTHDAY=10", "2026-01-10", null, DayOff.KEEP);
  }

  private static SeriesTerms terms(
      String rule, String start, String end, DayOff dayOff, LocalDate... exceptions) {
    return new SeriesTerms(
        Samples.plan(GatheringKind.STUDY_DAY, LocalDate.parse(start), null),
        rule,
        end == null ? null : LocalDate.parse(end),
        List.of(exceptions),
        dayOff);
  }

  /** What was made, by id; the first one made stays. */
  private static final class Made implements Occurrences {
    private final Map<UUID, Gathering> all = new LinkedHashMap<>();

    @Override
    public List<Gathering> planned(UUID seriesId, LocalDate from) {
      return all.values().stream()
          .filter(it -> it.snapshot().state() == GatheringState.PLANNED)
          .filter(it -> !it.snapshot().day().isBefore(from))
          .toList();
    }

    @Override
    public void keep(Gathering occurrence) {
      all.putIfAbsent(occurrence.snapshot().id(), occurrence);
    }

    private List<String> days() {
      return planned(ID, LocalDate.MIN).stream()
          .map(it -> it.snapshot().day().toString())
          .sorted()
          .toList();
    }
  }
}

package cn.tongxin.roster.festival;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.roster.member.Occasion;
import com.nlf.calendar.util.HolidayUtil;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The third check: the days off that the State Council gave for a festival, by its yearly notices.
 * The festival is one of them. The notices of 2024 to 2026 are those that the whole platform works
 * with; those of 2015 to 2023 are what cn.6tail:lunar has written down of them, a list of its own
 * beside its reckoning. The notices themselves were not at hand.
 */
class PublicHolidaysTest {
  private final Festivals festivals = new Festivals(Almanac.read());

  /** What is read of a notice. */
  record Notice(int year, List<DaysOff> holidays) {}

  record DaysOff(String name, LocalDate from, LocalDate to) {}

  private record Called(Occasion occasion, String name) {}

  private static final List<Called> NAMES =
      List.of(
          new Called(Occasion.NEW_YEAR, "元旦"),
          new Called(Occasion.SPRING_FESTIVAL, "春节"),
          new Called(Occasion.QINGMING, "清明节"),
          new Called(Occasion.DRAGON_BOAT, "端午节"),
          new Called(Occasion.MID_AUTUMN, "中秋节"));

  static Stream<Arguments> notices() throws IOException {
    try (InputStream in =
        PublicHolidaysTest.class.getResourceAsStream("/contracts/calendar/working-days.json")) {
      Notice[] all = JsonMapper.builder().build().readValue(in, Notice[].class);
      return Stream.of(all)
          .flatMap(notice -> notice.holidays().stream())
          .flatMap(
              off ->
                  NAMES.stream()
                      .filter(called -> off.name().contains(called.name()))
                      .map(called -> Arguments.of(called.occasion(), off.from(), off.to())));
    }
  }

  @ParameterizedTest
  @MethodSource("notices")
  void aFestivalLiesInTheDaysOffThatTheNoticeGivesForIt(
      Occasion occasion, LocalDate first, LocalDate last) {
    isIn(occasion, first, last);
  }

  /** What a library has kept of the notices before, day by day. */
  static Stream<Arguments> earlier() {
    return IntStream.rangeClosed(2015, 2023)
        .boxed()
        .flatMap(year -> NAMES.stream().map(called -> daysOff(year, called)));
  }

  private static Arguments daysOff(int year, Called called) {
    String name = called.name().substring(0, 2);
    List<LocalDate> days =
        HolidayUtil.getHolidays(year).stream()
            .filter(day -> !day.isWork() && day.getName().contains(name))
            .map(day -> LocalDate.parse(day.getDay()))
            .filter(day -> day.getYear() == year)
            .toList();
    return Arguments.of(called.occasion(), year, days);
  }

  @ParameterizedTest
  @MethodSource("earlier")
  void soItDidInTheYearsBefore(Occasion occasion, int year, List<LocalDate> daysOff) {
    assertThat(festivals.of(occasion, LittleNewYear.NORTH))
        .extracting(Feast::day)
        .filteredOn(day -> day.getYear() == year)
        .singleElement()
        .matches(daysOff::contains, "one of " + daysOff);
  }

  private void isIn(Occasion occasion, LocalDate first, LocalDate last) {
    assertThat(festivals.of(occasion, LittleNewYear.NORTH))
        .extracting(Feast::day)
        .filteredOn(day -> day.getYear() == first.getYear())
        .singleElement()
        .satisfies(day -> assertThat(day).isBetween(first, last));
  }

  @ParameterizedTest
  @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023})
  void inThoseYearsTheFirstDayOffWasNewYearsEve(int year) {
    LocalDate first =
        HolidayUtil.getHolidays(year).stream()
            .filter(day -> !day.isWork() && day.getName().contains("春节"))
            .map(day -> LocalDate.parse(day.getDay()))
            .min(Comparator.naturalOrder())
            .orElseThrow();

    assertThat(festivals.of(Occasion.SPRING_FESTIVAL_EVE, LittleNewYear.NORTH))
        .extracting(Feast::day)
        .contains(first);
  }
}

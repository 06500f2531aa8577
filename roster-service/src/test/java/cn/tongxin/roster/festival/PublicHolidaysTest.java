package cn.tongxin.roster.festival;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.roster.member.Occasion;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The third check: the days off that the State Council gave for a festival, by its yearly notices.
 * The festival is one of them. The notices of 2024 to 2026 are those that the whole platform works
 * with; what stands here of the years before was written down from memory, and no notice of them
 * was at hand to hold it against.
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

  @ParameterizedTest
  @CsvSource({
    "SPRING_FESTIVAL, 2015-02-18, 2015-02-24", "QINGMING, 2015-04-05, 2015-04-05",
    "DRAGON_BOAT, 2015-06-20, 2015-06-20", "MID_AUTUMN, 2015-09-27, 2015-09-27",
    "SPRING_FESTIVAL, 2016-02-07, 2016-02-13", "QINGMING, 2016-04-04, 2016-04-04",
    "DRAGON_BOAT, 2016-06-09, 2016-06-11", "MID_AUTUMN, 2016-09-15, 2016-09-17",
    "SPRING_FESTIVAL, 2017-01-27, 2017-02-02", "QINGMING, 2017-04-02, 2017-04-04",
    "DRAGON_BOAT, 2017-05-28, 2017-05-30", "MID_AUTUMN, 2017-10-01, 2017-10-08",
    "SPRING_FESTIVAL, 2018-02-15, 2018-02-21", "QINGMING, 2018-04-05, 2018-04-07",
    "DRAGON_BOAT, 2018-06-18, 2018-06-18", "MID_AUTUMN, 2018-09-24, 2018-09-24",
    "SPRING_FESTIVAL, 2019-02-04, 2019-02-10", "QINGMING, 2019-04-05, 2019-04-05",
    "DRAGON_BOAT, 2019-06-07, 2019-06-07", "MID_AUTUMN, 2019-09-13, 2019-09-13",
    "SPRING_FESTIVAL, 2020-01-24, 2020-01-30", "QINGMING, 2020-04-04, 2020-04-06",
    "DRAGON_BOAT, 2020-06-25, 2020-06-27", "MID_AUTUMN, 2020-10-01, 2020-10-08",
    "SPRING_FESTIVAL, 2021-02-11, 2021-02-17", "QINGMING, 2021-04-03, 2021-04-05",
    "DRAGON_BOAT, 2021-06-12, 2021-06-14", "MID_AUTUMN, 2021-09-19, 2021-09-21",
    "SPRING_FESTIVAL, 2022-01-31, 2022-02-06", "QINGMING, 2022-04-03, 2022-04-05",
    "DRAGON_BOAT, 2022-06-03, 2022-06-05", "MID_AUTUMN, 2022-09-10, 2022-09-12",
    "SPRING_FESTIVAL, 2023-01-21, 2023-01-27", "QINGMING, 2023-04-05, 2023-04-05",
    "DRAGON_BOAT, 2023-06-22, 2023-06-24", "MID_AUTUMN, 2023-09-29, 2023-10-06"
  })
  void asFarAsIsRememberedItWasSoBefore(Occasion occasion, LocalDate first, LocalDate last) {
    isIn(occasion, first, last);
  }

  private void isIn(Occasion occasion, LocalDate first, LocalDate last) {
    assertThat(festivals.of(occasion, LittleNewYear.NORTH))
        .extracting(Feast::day)
        .filteredOn(day -> day.getYear() == first.getYear())
        .singleElement()
        .satisfies(day -> assertThat(day).isBetween(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "2015-02-18",
    "2016-02-07",
    "2017-01-27",
    "2018-02-15",
    "2019-02-04",
    "2020-01-24",
    "2021-02-11",
    "2022-01-31",
    "2023-01-21",
    "2025-01-28"
  })
  void theFirstDayOffWasNewYearsEve(LocalDate first) {
    assertThat(festivals.of(Occasion.SPRING_FESTIVAL_EVE, LittleNewYear.NORTH))
        .extracting(Feast::day)
        .contains(first);
  }
}

package cn.tongxin.roster.festival;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.roster.member.Occasion;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The third check: the days off that the State Council gave for a festival, by its yearly notices.
 * The festival is one of them, and where the notice names the day itself, exactly that one.
 */
class PublicHolidaysTest {
  private final Festivals festivals = new Festivals(Almanac.read());

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
    "DRAGON_BOAT, 2023-06-22, 2023-06-24", "MID_AUTUMN, 2023-09-29, 2023-10-06",
    "SPRING_FESTIVAL, 2024-02-10, 2024-02-17", "QINGMING, 2024-04-04, 2024-04-06",
    "DRAGON_BOAT, 2024-06-10, 2024-06-10", "MID_AUTUMN, 2024-09-15, 2024-09-17",
    "SPRING_FESTIVAL, 2025-01-28, 2025-02-04", "QINGMING, 2025-04-04, 2025-04-06",
    "DRAGON_BOAT, 2025-05-31, 2025-06-02", "MID_AUTUMN, 2025-10-01, 2025-10-08",
    "SPRING_FESTIVAL, 2026-02-15, 2026-02-23", "QINGMING, 2026-04-04, 2026-04-06",
    "DRAGON_BOAT, 2026-06-19, 2026-06-21", "MID_AUTUMN, 2026-09-25, 2026-09-27"
  })
  void aFestivalLiesInTheDaysOffThatTheNoticeGivesForIt(
      Occasion occasion, LocalDate first, LocalDate last) {
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

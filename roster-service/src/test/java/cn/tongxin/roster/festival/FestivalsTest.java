package cn.tongxin.roster.festival;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.roster.member.Occasion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FestivalsTest {
  private final Festivals festivals = new Festivals(Almanac.read());

  private List<LocalDate> days(Occasion occasion, int year) {
    return festivals.of(occasion, LittleNewYear.NORTH).stream()
        .map(Feast::day)
        .filter(day -> day.getYear() == year)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "LABA, 2022, 2022-01-10 2022-12-30",
    "LABA, 2023, ''",
    "EID_AL_FITR, 2033, 2033-01-03 2033-12-23",
    "MAWLID, 2015, 2015-01-03 2015-12-23",
    "EID_AL_ADHA, 2039, 2039-01-05 2039-12-26",
    "HARVEST_FESTIVAL, 2017, ''",
    "HARVEST_FESTIVAL, 2018, 2018-09-23"
  })
  void someFallTwiceAndSomeNotAtAll(Occasion occasion, int year, String expected) {
    List<LocalDate> written =
        Arrays.stream(expected.split(" ")).filter(d -> !d.isEmpty()).map(LocalDate::parse).toList();
    assertThat(days(occasion, year)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    // The twelfth month had 29 days: there was no 30th.
    "2022-01-31",
    "2025-01-28",
    "2026-02-16",
    "2027-02-05",
    "2030-02-02",
    "2024-02-09"
  })
  void newYearsEveIsTheDayBeforeAndNotTheThirtieth(LocalDate eve) {
    assertThat(days(Occasion.SPRING_FESTIVAL_EVE, eve.getYear())).containsExactly(eve);
    assertThat(days(Occasion.SPRING_FESTIVAL, eve.getYear())).containsExactly(eve.plusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    // Where ICU4J is wrong: February 2027 and February 2030.
    "SPRING_FESTIVAL, 2027-02-06", "LANTERN, 2027-02-20",
    "SPRING_FESTIVAL, 2030-02-03", "LANTERN, 2030-02-17",
    "SPRING_FESTIVAL, 2033-01-31", "SPRING_FESTIVAL, 2034-02-19",
    "MID_AUTUMN, 2033-09-08", "QIXI, 2026-08-19",
    "DOUBLE_NINTH, 2026-10-18", "WINTER_SOLSTICE, 2026-12-22",
    "QINGMING, 2027-04-05", "EID_AL_FITR, 2026-03-20",
    "EID_AL_ADHA, 2026-05-27", "WOMENS_DAY, 2027-03-08",
    "ARMY_DAY, 2027-08-01", "TEACHERS_DAY, 2027-09-10"
  })
  void anyAlmanacSaysTheSame(Occasion occasion, LocalDate day) {
    assertThat(days(occasion, day.getYear())).containsExactly(day);
  }

  @Test
  void aLeapMonthHasNoFestival() {
    // 2028 has a leap fifth month, 2044 a leap seventh one: only the first of both counts.
    assertThat(days(Occasion.DRAGON_BOAT, 2028)).containsExactly(LocalDate.of(2028, 5, 28));
    assertThat(days(Occasion.QIXI, 2044)).containsExactly(LocalDate.of(2044, 7, 31));
  }

  @Test
  void littleNewYearIsADayLaterInTheSouthAndTheSameOne() {
    List<Feast> north = festivals.of(Occasion.LITTLE_NEW_YEAR, LittleNewYear.NORTH);
    List<Feast> south = festivals.of(Occasion.LITTLE_NEW_YEAR, LittleNewYear.SOUTH);

    assertThat(north).extracting(Feast::day).contains(LocalDate.of(2026, 2, 10));
    assertThat(south).extracting(Feast::day).contains(LocalDate.of(2026, 2, 11));
    assertThat(south).extracting(Feast::turn).isEqualTo(north.stream().map(Feast::turn).toList());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {
        "LABA",
        "LITTLE_NEW_YEAR",
        "HARVEST_FESTIVAL",
        "EID_AL_FITR",
        "EID_AL_ADHA",
        "MAWLID"
      })
  void mostComeOnceInEveryYearOfTheTable(Occasion occasion) {
    assertThat(IntStream.rangeClosed(2015, 2050))
        .allSatisfy(year -> assertThat(days(occasion, year)).hasSize(1));
  }

  @Test
  void onlyTheIslamicOnesAreTentative() {
    assertThat(Arrays.stream(Occasion.values()).filter(Festivals::isAnnounced))
        .containsExactly(Occasion.EID_AL_FITR, Occasion.EID_AL_ADHA, Occasion.MAWLID);
  }
}

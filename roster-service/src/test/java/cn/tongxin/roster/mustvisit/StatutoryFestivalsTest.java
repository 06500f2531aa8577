package cn.tongxin.roster.mustvisit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.roster.member.Occasion;
import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatutoryFestivalsTest {
  private final Festivals festivals = new Festivals();

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
  void theTableSaysWhatTheLunisolarCalendarSays(int year) {
    Map<Occasion, Solar> expected =
        Map.of(
            Occasion.NEW_YEAR, Solar.fromYmd(year, 1, 1),
            Occasion.SPRING_FESTIVAL, Lunar.fromYmd(year, 1, 1).getSolar(),
            Occasion.QINGMING, Lunar.fromYmd(year, 3, 1).getJieQiTable().get("清明"),
            Occasion.LABOUR_DAY, Solar.fromYmd(year, 5, 1),
            Occasion.DRAGON_BOAT, Lunar.fromYmd(year, 5, 5).getSolar(),
            Occasion.MID_AUTUMN, Lunar.fromYmd(year, 8, 15).getSolar(),
            Occasion.NATIONAL_DAY, Solar.fromYmd(year, 10, 1));
    expected.forEach(
        (occasion, day) ->
            assertThat(festivals.dates(occasion, year))
                .as("%s %s", occasion, year)
                .containsExactly(LocalDate.parse(day.toYmd())));
  }

  @ParameterizedTest
  @CsvSource({
    "SPRING_FESTIVAL, 2026-02-17", "SPRING_FESTIVAL, 2027-02-06", "SPRING_FESTIVAL, 2028-01-26",
    "DRAGON_BOAT, 2026-06-19", "MID_AUTUMN, 2026-09-25", "QINGMING, 2028-04-04"
  })
  void itSaysWhatTheStateCouncilOrAnyAlmanacSays(Occasion occasion, LocalDate day) {
    assertThat(festivals.dates(occasion, day.getYear())).containsExactly(day);
  }

  @Test
  void everyYearOfTheTableIsWhole() {
    assertThat(festivals.between(LocalDate.of(2025, 1, 1), LocalDate.of(2035, 12, 31)))
        .hasSize(11 * 7);
    assertThat(festivals.knows(2036)).isFalse();
  }
}

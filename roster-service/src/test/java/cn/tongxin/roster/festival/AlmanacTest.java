package cn.tongxin.roster.festival;

import static cn.tongxin.roster.festival.CalendarKind.GREGORIAN;
import static cn.tongxin.roster.festival.CalendarKind.LUNISOLAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table, made anew from two libraries. */
class AlmanacTest {
  private static final Path TABLE = Path.of("src/main/resources/almanac.csv");
  private static List<String> once = List.of();

  private final Almanac almanac = Almanac.read();

  @BeforeAll
  static void make() throws IOException {
    once = TheAlmanac.once();
    if ("write".equals(System.getProperty("tongxin.almanac"))) {
      Files.write(TABLE, once);
    }
  }

  @Test
  void twoLibrariesAgreeOnEveryDayOfIt() {
    assertThat(TheAlmanac.again()).isEqualTo(once);
  }

  @Test
  void theTableIsWhatTheySay() throws IOException {
    assertThat(Files.readAllLines(TABLE)).isEqualTo(once);
  }

  @Test
  void everyYearHasItsTwentyFourTerms() {
    assertThat(once).filteredOn(row -> row.startsWith("TERM")).hasSize(36 * 24);
  }

  @Test
  void aLeapMonthHasNoDays() {
    // 2033 has a leap eleventh month, 2025 a leap sixth one.
    assertThat(once).contains("LEAP,2033,11,2033-12-22", "LEAP,2025,6,2025-07-25");
    assertThat(days(new Reckoning(LUNISOLAR, 6, 1), 2025))
        .containsExactly(LocalDate.of(2025, 6, 25));
    assertThat(days(new Reckoning(LUNISOLAR, 11, 1), 2033))
        .containsExactly(LocalDate.of(2033, 11, 22));
  }

  @Test
  void aDayThatTheMonthDoesNotHaveIsNotKept() {
    assertThat(days(new Reckoning(LUNISOLAR, 12, 30), 2025)).isEmpty();
    assertThat(days(new Reckoning(LUNISOLAR, 12, 29), 2025))
        .containsExactly(LocalDate.of(2025, 1, 28));
    assertThat(days(new Reckoning(GREGORIAN, 2, 29), 2027)).isEmpty();
    assertThat(days(new Reckoning(GREGORIAN, 2, 29), 2028)).hasSize(1);
  }

  @Test
  void itReachesFrom2015To2050() {
    assertThat(Almanac.reaches(2014)).isFalse();
    assertThat(Almanac.reaches(2015)).isTrue();
    assertThat(Almanac.reaches(2050)).isTrue();
    assertThat(Almanac.reaches(2051)).isFalse();
    assertThat(days(new Reckoning(LUNISOLAR, 1, 1), 2015)).hasSize(1);
    assertThat(days(new Reckoning(LUNISOLAR, 1, 1), 2050)).hasSize(1);
    assertThat(days(new Reckoning(LUNISOLAR, 1, 1), 2051)).isEmpty();
  }

  private List<LocalDate> days(Reckoning reckoning, int year) {
    return almanac.turns(reckoning).stream()
        .map(Turn::day)
        .filter(day -> day.getYear() == year)
        .toList();
  }
}

package cn.tongxin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChinaDaysTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  @Test
  void aDayBeginsEightHoursBeforeItDoesInGreenwich() {
    Instant midnight = Instant.parse("2026-12-31T16:00:00Z");

    assertThat(ChinaDays.of(midnight)).isEqualTo(NEW_YEAR);
    assertThat(ChinaDays.of(midnight.minusNanos(1))).isEqualTo(NEW_YEAR.minusDays(1));
    assertThat(ChinaDays.startOf(NEW_YEAR)).isEqualTo(midnight);
  }

  @Test
  void aClockOfAnotherZoneTellsTheSameDay() {
    Instant night = Instant.parse("2026-12-31T20:00:00Z");

    assertThat(ChinaDays.today(Clock.fixed(night, ZoneOffset.UTC))).isEqualTo(NEW_YEAR);
    assertThat(ChinaDays.today(Clock.fixed(night, ZoneOffset.ofHours(-8)))).isEqualTo(NEW_YEAR);
  }
}

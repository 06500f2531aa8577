package cn.tongxin.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

  @ParameterizedTest
  @CsvSource({
    "21:00, 07:00, 2026-12-31T15:59:59Z, 2026-12-31T23:00:00Z", // 23:59:59 of the last day
    "21:00, 07:00, 2026-12-31T16:00:00Z, 2026-12-31T23:00:00Z", // the first moment of the year
    "21:00, 07:00, 2026-12-31T23:00:00Z, 2026-12-31T23:00:00Z",
    "21:00, 07:00, 2026-12-31T12:59:59Z, 2026-12-31T12:59:59Z",
    "21:00, 07:00, 2026-12-31T13:00:00Z, 2026-12-31T23:00:00Z",
    "12:00, 14:00, 2026-11-22T05:00:00Z, 2026-11-22T06:00:00Z",
    "12:00, 14:00, 2026-11-22T06:00:00Z, 2026-11-22T06:00:00Z",
    "00:00, 00:00, 2026-11-22T16:00:00Z, 2026-11-22T16:00:00Z",
  })
  void quietHoursEndInShanghai(LocalTime from, LocalTime until, Instant moment, Instant sent) {
    assertThat(quiet(from, until, LocalTime.of(8, 0)).afterQuiet(moment)).isEqualTo(sent);
  }

  @Test
  void aDigestWaitsForTheEndOfQuietHours() {
    Preferences late = quiet(LocalTime.of(21, 0), LocalTime.of(9, 30), LocalTime.of(8, 0));

    assertThat(late.digestOf(LocalDate.parse("2026-11-23")))
        .isEqualTo(Instant.parse("2026-11-23T01:30:00Z"));
  }

  private static Preferences quiet(LocalTime from, LocalTime until, LocalTime digestAt) {
    AreaCode area = new AreaCode("410225105");
    return new Preferences("officer", area, "zh-CN", List.of(), digestAt, from, until, 3, false);
  }
}

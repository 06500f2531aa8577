package cn.tongxin.serving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as everybody here counts them, in Asia/Shanghai, wherever a server stands. */
public final class ChinaDays {
  /** The zone of all of China. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The day that it is. */
  public static LocalDate today(Clock clock) {
    return of(clock.instant());
  }

  /** The day that it was at a moment. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The moment at which a day begins. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  private ChinaDays() {}
}

package cn.tongxin.roster.composition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The bands of age that are counted, in full years. */
enum AgeBand {
  UP_TO_17(17),
  FROM_18_TO_35(35),
  FROM_36_TO_45(45),
  FROM_46_TO_59(59),
  FROM_60(Integer.MAX_VALUE),
  /** No month of birth is recorded. */
  UNKNOWN(-1);

  private final int last;

  AgeBand(int last) {
    this.last = last;
  }

  /** The band of somebody born in that month; whoever has a birthday this month is a year older. */
  static AgeBand of(@Nullable YearMonth birth, LocalDate day) {
    if (birth == null) {
      return UNKNOWN;
    }
    long years = ChronoUnit.YEARS.between(birth, YearMonth.from(day));
    for (AgeBand band : values()) {
      if (years <= band.last) {
        return band;
      }
    }
    return UNKNOWN;
  }
}

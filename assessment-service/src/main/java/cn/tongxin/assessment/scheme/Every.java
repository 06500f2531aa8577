package cn.tongxin.assessment.scheme;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The stretches of a year, each of which asks for something to be held. */
public enum Every {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  Every(int months) {
    this.months = months;
  }

  /** Those that end within the period, by their last months. */
  public List<YearMonth> within(int year, Period period) {
    return IntStream.rangeClosed(1, period.months() / months)
        .mapToObj(number -> YearMonth.of(year, number * months))
        .toList();
  }

  /** The last month of the one that this month lies in. */
  public YearMonth of(YearMonth month) {
    int last = (month.getMonthValue() + months - 1) / months * months;
    return YearMonth.of(month.getYear(), last);
  }

  /** How many months one has. */
  public int months() {
    return months;
  }
}

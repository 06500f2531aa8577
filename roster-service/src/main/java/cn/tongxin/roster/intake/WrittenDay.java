package cn.tongxin.roster.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and months as people write them, and as spreadsheets number them. */
final class WrittenDay {
  private static final String MARK = "\\s*[-/.年]\\s*";
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})" + MARK + "(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(\\s.*|T.*)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})" + MARK + "(\\d{1,2})\\s*(月份?)?");
  private static final Pattern COMPACT = Pattern.compile("(19|20)(\\d{2})([01]\\d)([0-3]\\d)?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(\\.\\d+)?");

  /** Day 0 of spreadsheets; their days before March 1900 are wrong, and are not taken. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final int FIRST_SERIAL = 61;
  private static final int FIRST_YEAR = 1890;
  private static final int LAST_YEAR = 2199;

  /** The day; empty where the text is none. */
  static Optional<LocalDate> day(String text) {
    String written = Widths.narrow(text);
    Matcher parts = DAY.matcher(written);
    if (parts.matches()) {
      return of(number(parts, 1), number(parts, 2), number(parts, 3));
    }
    Matcher compact = COMPACT.matcher(written);
    if (compact.matches() && compact.group(4) != null) {
      return of(year(compact), number(compact, 3), number(compact, 4));
    }
    return serial(written);
  }

  /** The month, of a day too; empty where the text is none. */
  static Optional<YearMonth> month(String text) {
    String written = Widths.narrow(text);
    Matcher parts = MONTH.matcher(written);
    if (parts.matches()) {
      return month(number(parts, 1), number(parts, 2));
    }
    Matcher compact = COMPACT.matcher(written);
    if (compact.matches()) {
      return month(year(compact), number(compact, 3));
    }
    return day(written).map(YearMonth::from);
  }

  /** Whether a spreadsheet may have taken 1987.10 for a quantity and dropped the nought. */
  static boolean mayBeOctober(String text) {
    return Widths.narrow(text).matches("\\d{4}\\.1");
  }

  private static Optional<LocalDate> serial(String written) {
    Matcher serial = SERIAL.matcher(written);
    if (!serial.matches()) {
      return Optional.empty();
    }
    int days = number(serial, 1);
    boolean aYear = days >= FIRST_YEAR && days <= LAST_YEAR;
    return days < FIRST_SERIAL || aYear ? Optional.empty() : Optional.of(EPOCH.plusDays(days));
  }

  private static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<YearMonth> month(int year, int month) {
    return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
  }

  private static int year(Matcher compact) {
    return Integer.parseInt(compact.group(1) + compact.group(2));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private WrittenDay() {}
}

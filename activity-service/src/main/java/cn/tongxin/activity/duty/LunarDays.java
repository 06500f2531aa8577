package cn.tongxin.activity.duty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which day of its lunar month a day is: from the table of first days that two libraries agree on,
 * not worked out at run time.
 */
final class LunarDays {
  private static final String TABLE = "/calendar/almanac.csv";
  private static final int LONGEST_MONTH = 30;

  private final TreeSet<LocalDate> firsts = new TreeSet<>();

  private LunarDays(Stream<String> rows) {
    rows.map(row -> row.split(",", -1))
        .filter(cells -> cells[0].equals("LUNISOLAR") || cells[0].equals("LEAP"))
        .forEach(cells -> firsts.add(LocalDate.parse(cells[cells.length - 1])));
  }

  /** The table that comes with the service. */
  static LunarDays read() {
    try (InputStream table = Objects.requireNonNull(LunarDays.class.getResourceAsStream(TABLE));
        BufferedReader lines = new BufferedReader(new InputStreamReader(table, UTF_8))) {
      return new LunarDays(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From 1 to 30; empty where the table does not reach. */
  Optional<Integer> of(LocalDate day) {
    LocalDate first = firsts.floor(day);
    if (first == null) {
      return Optional.empty();
    }
    int number = (int) ChronoUnit.DAYS.between(first, day) + 1;
    return number > LONGEST_MONTH ? Optional.empty() : Optional.of(number);
  }
}

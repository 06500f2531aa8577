package cn.tongxin.roster.festival;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the days of three calendars and the solar terms fall: the checked table {@code
 * almanac.csv}, whose rows are a kind, a year of that kind, the number or name in that year, and
 * the first day.
 */
final class Almanac {
  /** The first year that the table reaches. */
  static final int FIRST = 2015;

  /** The last year that the table reaches. */
  static final int LAST = 2050;

  private static final String TERM = "TERM";

  private final List<Row> rows;

  /** A row as it is written; {@code LEAP} is a leap month, {@code END} closes the one before. */
  private record Row(String kind, int year, String name, LocalDate first) {
    static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(cells[0], Integer.parseInt(cells[1]), cells[2], LocalDate.parse(cells[3]));
    }
  }

  private Almanac(List<Row> rows) {
    this.rows = rows;
  }

  /** The table that comes with the service. */
  static Almanac read() {
    try (InputStream table =
            Objects.requireNonNull(Almanac.class.getResourceAsStream("/almanac.csv"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(table, UTF_8))) {
      return new Almanac(lines.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean reaches(int year) {
    return FIRST <= year && year <= LAST;
  }

  /** Every time that the day comes round from the first year to the last. */
  List<Turn> turns(Reckoning reckoning) {
    Stream<Turn> all =
        reckoning.calendar() == CalendarKind.GREGORIAN ? civil(reckoning) : byMonths(reckoning);
    return all.filter(turn -> reaches(turn.day().getYear())).toList();
  }

  private static Stream<Turn> civil(Reckoning reckoning) {
    return IntStream.rangeClosed(FIRST, LAST)
        .mapToObj(year -> YearMonth.of(year, reckoning.month()))
        .filter(month -> month.isValidDay(reckoning.day()))
        .map(month -> new Turn(month.getYear(), month.atDay(reckoning.day())));
  }

  private Stream<Turn> byMonths(Reckoning reckoning) {
    String month = String.valueOf(reckoning.month());
    return IntStream.range(0, rows.size() - 1)
        .filter(i -> isMonth(rows.get(i), reckoning.calendar(), month))
        .filter(i -> reckoning.day() <= daysUntil(i + 1))
        .mapToObj(rows::get)
        .map(row -> new Turn(row.year(), row.first().plusDays(reckoning.day() - 1)));
  }

  private static boolean isMonth(Row row, CalendarKind calendar, String month) {
    return row.kind().equals(calendar.name()) && row.name().equals(month);
  }

  private long daysUntil(int next) {
    return rows.get(next).first().toEpochDay() - rows.get(next - 1).first().toEpochDay();
  }

  /** The days of a solar term, by its name in pinyin. */
  List<Turn> term(String name) {
    return rows.stream()
        .filter(row -> row.kind().equals(TERM) && row.name().equals(name))
        .map(row -> new Turn(row.year(), row.first()))
        .toList();
  }
}

package cn.tongxin.activity.overview;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A record behind a number.
 *
 * @param order its place in the list
 * @param month in which it counts
 * @param path where it can be read
 */
record CountedRecord(
    String order, Kind kind, UUID id, AreaCode area, YearMonth month, String path) {

  /** What is counted. */
  enum Kind {
    VISIT("/api/v1/visits/"),
    WINDOW("/api/v1/visit-windows/"),
    REQUEST("/api/v1/service-requests/");

    private final String path;

    Kind(String path) {
      this.path = path;
    }
  }

  /** The records of a sheet that add to a figure of those days, in order. */
  static Stream<CountedRecord> in(Sheet sheet, Figure figure, LocalDate from, LocalDate to) {
    YearMonth month = sheet.key().month();
    return sheet.parts().stream()
        .filter(Part::isRecord)
        .filter(
            part ->
                part.figures().keySet().stream()
                    .anyMatch(key -> figure.isOf(key) && Figure.isBetween(key, month, from, to)))
        .map(part -> of(sheet.key(), part.of()))
        .sorted(Comparator.comparing(CountedRecord::order));
  }

  private static CountedRecord of(SheetKey key, String cause) {
    int colon = cause.indexOf(':');
    Kind kind = Kind.valueOf(cause.substring(0, colon).toUpperCase(Locale.ROOT));
    UUID id = UUID.fromString(cause.substring(colon + 1));
    return new CountedRecord(key + "!" + cause, kind, id, key.place(), key.month(), kind.path + id);
  }
}

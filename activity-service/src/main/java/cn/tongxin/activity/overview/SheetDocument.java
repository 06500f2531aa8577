package cn.tongxin.activity.overview;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is stored.
 *
 * @param owed whether requests wait for an answer in it
 * @param marks each place that it lies in with each figure that records of its own add to: by these
 *     the records behind a number are found
 * @param waiting how many requests wait in each of the places directly below, as {@link Waiting}
 *     writes it; absent where none do
 * @param parts absent where only the sums were read
 */
record SheetDocument(
    @BsonId String id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    String place,
    String month,
    boolean owed,
    List<String> marks,
    Map<String, Long> total,
    @Nullable List<String> waiting,
    @Nullable List<Part> parts)
    implements Versioned, Listed {

  static SheetDocument of(Sheet sheet, UUID writer) {
    SheetKey key = sheet.key();
    Map<String, Long> total = sheet.total();
    return new SheetDocument(
        key.toString(),
        sheet.version() + 1,
        writer,
        key.place().within(),
        key.toString(),
        key.place().value(),
        key.month().toString(),
        total.keySet().stream().anyMatch(Figure.REQUESTS_OWED::isOf),
        marks(sheet),
        total,
        waiting(sheet),
        sheet.parts());
  }

  private static @Nullable List<String> waiting(Sheet sheet) {
    List<String> all =
        sheet.parts().stream()
            .filter(part -> !part.isRecord())
            .flatMap(part -> Waiting.of(part).stream())
            .map(Waiting::toString)
            .toList();
    return all.isEmpty() ? null : all;
  }

  private static List<String> marks(Sheet sheet) {
    List<Figure> figures =
        Arrays.stream(Figure.values()).filter(figure -> has(sheet.parts(), figure::isOf)).toList();
    return sheet.key().place().within().stream()
        .flatMap(place -> figures.stream().map(figure -> mark(place, figure)))
        .toList();
  }

  private static boolean has(List<Part> parts, Predicate<String> figure) {
    return parts.stream()
        .filter(Part::isRecord)
        .anyMatch(part -> part.figures().keySet().stream().anyMatch(figure));
  }

  static String mark(String place, Figure figure) {
    return place + "|" + figure;
  }

  Sheet sheet() {
    return new Sheet(key(), version, Objects.requireNonNull(parts));
  }

  SheetKey key() {
    return new SheetKey(new AreaCode(place), YearMonth.parse(month));
  }

  Sums sums() {
    return new Sums(key(), total);
  }

  /** What waits in each of the places directly below. */
  Stream<Waiting> below() {
    return waiting == null ? Stream.of() : waiting.stream().map(Waiting::parse);
  }

  YearMonth ofMonth() {
    return YearMonth.parse(month);
  }
}

package cn.tongxin.roster.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row by what they hold. */
final class Cells {
  private final Header header;
  private final SheetRow row;

  Cells(Header header, SheetRow row) {
    this.header = header;
    this.row = row;
  }

  /** The row's number, as the office sees it. */
  int row() {
    return row.number();
  }

  /** The text; empty where there is none. */
  String get(Column column) {
    return header.cellOrAbove(row, column);
  }

  void mustNotCompute() {
    header
        .positions()
        .forEach(
            (column, positions) -> {
              if (positions.stream().anyMatch(row.formulas()::contains)) {
                throw refused(column, "import.formula");
              }
            });
  }

  /** What the row says in a second column of the same datum, and is therefore left out. */
  List<RowProblem> leftOut() {
    return header.contradictions(row).stream()
        .map(column -> problem(column, "import.column-left-out"))
        .toList();
  }

  /** The text in one line; null where there is none. */
  @Nullable String text(Column column, int longest) {
    String written = get(column);
    String text = written.length() > 10 * longest ? written : WrittenList.oneLine(written);
    if (text.length() > longest) {
      throw refused(column, "too-long");
    }
    return text.isEmpty() ? null : text;
  }

  /** What the text is read as; null where there is none. */
  <T> @Nullable T optional(Column column, String code, Function<String, Optional<T>> reading) {
    String text = get(column);
    return text.isEmpty() ? null : reading.apply(text).orElseThrow(() -> refused(column, code));
  }

  /** What the text is read as; the row is refused where there is none. */
  <T> T required(Column column, String code, Function<String, Optional<T>> reading) {
    T value = optional(column, code, reading);
    if (value == null) {
      throw refused(column, "required");
    }
    return value;
  }

  RowProblem problem(Column column, String code) {
    return RowProblem.of(row.number(), column, code);
  }

  RowRefused refused(Column column, String code) {
    return new RowRefused(problem(column, code));
  }
}

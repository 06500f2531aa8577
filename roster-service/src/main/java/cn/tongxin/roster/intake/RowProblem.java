package cn.tongxin.roster.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, without its content.
 *
 * @param sheet name of its sheet, where the file has sheets
 * @param row as the office sees it: the first row is 1
 * @param column name of the column, where it is about one
 * @param code key of the words
 * @param arguments what the words are filled with
 */
record RowProblem(
    @Nullable String sheet, int row, @Nullable String column, String code, List<String> arguments) {

  RowProblem(int row, @Nullable String column, String code, List<String> arguments) {
    this(null, row, column, code, arguments);
  }

  static RowProblem of(int row, Column column, String code) {
    return new RowProblem(row, column.name(), code, List.of());
  }

  /** The same on a sheet; an empty name is none. */
  RowProblem on(String name) {
    @Nullable String named = name.isEmpty() ? null : name;
    return Objects.equals(named, sheet)
        ? this
        : new RowProblem(named, row, column, code, arguments);
  }
}

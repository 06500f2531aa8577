package cn.tongxin.roster.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, without its content.
 *
 * @param row as the office sees it: the first row is 1
 * @param column name of the column, where it is about one
 * @param code key of the words
 * @param arguments what the words are filled with
 */
record RowProblem(int row, @Nullable String column, String code, List<String> arguments) {

  static RowProblem of(int row, Column column, String code) {
    return new RowProblem(row, column.name(), code, List.of());
  }
}

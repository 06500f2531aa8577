package cn.tongxin.roster.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the columns of a sheet hold.
 *
 * @param positions where each datum is; where it is in several columns, the first filled one counts
 * @param aside columns that are no data, or that the office said to leave aside
 * @param unknown headers that the catalogue does not know, by their column
 * @param barred headers of data that no spreadsheet brings, by their column
 */
record Header(
    Map<Column, List<Integer>> positions,
    Set<Integer> aside,
    Map<Integer, String> unknown,
    Map<Integer, String> barred) {

  static Header empty() {
    return new Header(
        new EnumMap<>(Column.class), new HashSet<>(), new TreeMap<>(), new TreeMap<>());
  }

  void put(Column column, int position) {
    positions.computeIfAbsent(column, _ -> new ArrayList<>()).add(position);
  }

  boolean has(Column column) {
    return positions.containsKey(column);
  }

  /** Whether every filled cell of a row stands under a datum or beside the data. */
  boolean names(int position) {
    return aside.contains(position)
        || positions.values().stream().anyMatch(several -> several.contains(position));
  }

  /** What the row says under this datum, or a cell above that is merged with its own. */
  String cellOrAbove(SheetRow row, Column column) {
    String own = cell(row, column);
    return own.isEmpty() && column.isShared()
        ? positions.getOrDefault(column, List.of()).stream()
            .map(position -> row.above().getOrDefault(position, ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("")
        : own;
  }

  /** The data of which a row says different things in several columns. */
  List<Column> contradictions(SheetRow row) {
    return positions.entrySet().stream()
        .filter(
            datum ->
                datum.getValue().stream()
                        .map(row::cell)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .count()
                    > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the row says under this datum. */
  String cell(SheetRow row, Column column) {
    for (int position : positions.getOrDefault(column, List.of())) {
      String text = row.cell(position);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}

package cn.tongxin.roster.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a spreadsheet.
 *
 * @param sheet the name of its sheet; empty in a file that has no sheets
 * @param number as the office sees it: the first row is 1
 * @param cells their texts, blank where there is nothing
 * @param formulas the positions of cells that are computed; nothing here computes
 * @param above what counts for blank cells of it that are merged with cells of rows above
 */
record SheetRow(
    String sheet,
    int number,
    List<String> cells,
    Set<Integer> formulas,
    Map<Integer, String> above) {

  SheetRow(String sheet, int number, List<String> cells, Set<Integer> formulas) {
    this(sheet, number, cells, formulas, Map.of());
  }

  /** The same under rows with merged cells. */
  SheetRow under(Map<Integer, String> texts) {
    return texts.isEmpty() ? this : new SheetRow(sheet, number, cells, formulas, texts);
  }

  boolean blank() {
    return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
  }

  String cell(int position) {
    return position < cells.size() ? cells.get(position).strip() : "";
  }

  /** How many columns there are up to the last one that is filled. */
  int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  /** What the office sees above the column: A for the first one. */
  static String letters(int position) {
    return position < 26
        ? String.valueOf((char) ('A' + position))
        : letters(position / 26 - 1) + letters(position % 26);
  }
}

package cn.tongxin.roster.intake;

import java.util.List;
import java.util.Set;

/**
 * One row of a spreadsheet.
 *
 * @param number as the office sees it: the first row is 1
 * @param cells their texts, blank where there is nothing
 * @param formulas the positions of cells that are computed; nothing here computes
 */
record SheetRow(int number, List<String> cells, Set<Integer> formulas) {

  boolean blank() {
    return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
  }

  String cell(int position) {
    return position < cells.size() ? cells.get(position).strip() : "";
  }
}

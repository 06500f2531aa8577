package cn.tongxin.roster.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries what stands in the first of merged cells down to the rows below it, on one sheet. */
final class MergedCells {
  private final Map<Integer, List<MergedRange>> byFirstRow = new HashMap<>();
  private final Map<MergedRange, String> carried = new HashMap<>();

  MergedCells(Collection<MergedRange> ranges) {
    ranges.forEach(
        range -> byFirstRow.computeIfAbsent(range.first(), _ -> new ArrayList<>()).add(range));
  }

  /** The texts that count for this row from above, by column; rows come in their order. */
  Map<Integer, String> above(int row, List<String> cells) {
    carried.keySet().removeIf(range -> !range.covers(row));
    Map<Integer, String> above = new HashMap<>();
    carried.forEach((range, text) -> above.put(range.column(), text));
    for (MergedRange range : byFirstRow.getOrDefault(row, List.of())) {
      if (range.column() < cells.size()) {
        carried.put(range, cells.get(range.column()).strip());
      }
    }
    return above;
  }
}

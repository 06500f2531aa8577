package cn.tongxin.roster.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param read what it says; null where it is refused already
 * @param problems why it is refused, or what was left out of it
 */
record Line(String sheet, int row, @Nullable RosterRow read, List<RowProblem> problems) {}

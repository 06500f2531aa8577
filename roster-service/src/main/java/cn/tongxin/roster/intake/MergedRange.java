package cn.tongxin.roster.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of one column that are merged over several rows: what stands in the first counts for all.
 *
 * @param column the first one, from 0
 * @param first the row that holds the text
 * @param last the last row
 */
record MergedRange(int column, int first, int last) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");
  private static final int LETTERS = 26;

  /** A reference such as {@code B3:B7}; none where it lies in one row. */
  static Optional<MergedRange> of(String reference) {
    Matcher parts = FORM.matcher(reference);
    if (!parts.matches() || parts.group(2).equals(parts.group(3))) {
      return Optional.empty();
    }
    int column = 0;
    for (char letter : parts.group(1).toCharArray()) {
      column = column * LETTERS + letter - 'A' + 1;
    }
    int first = Integer.parseInt(parts.group(2));
    return Optional.of(new MergedRange(column - 1, first, Integer.parseInt(parts.group(3))));
  }

  boolean covers(int row) {
    return row > first && row <= last;
  }
}

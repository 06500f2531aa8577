package cn.tongxin.activity.overview;

import java.util.Map;

/**
 * What one record, or the sheet of one place below, adds to a sheet.
 *
 * @param of the cause, such as {@code visit:} with an id, or the code of the place
 * @param seq of two states the higher is the newer one
 */
record Part(String of, long seq, Map<String, Long> figures) {
  Part {
    figures = Map.copyOf(figures);
  }

  /** Whether it is of a record, and not of another sheet. */
  boolean isRecord() {
    return of.indexOf(':') > 0;
  }
}

package cn.tongxin.roster.intake;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Several texts in one cell. */
final class WrittenList {
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern SEPARATOR = Pattern.compile("[;；\\n\\r]+");

  /** The parts of a cell. */
  static List<String> of(String cell) {
    return Arrays.stream(SEPARATOR.split(cell, -1))
        .map(WrittenList::oneLine)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /** The cell for these parts. */
  static String joined(List<String> parts) {
    return String.join("；", parts.stream().map(WrittenList::oneLine).toList());
  }

  /** A text as a cell keeps it. */
  static String oneLine(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }

  private WrittenList() {}
}

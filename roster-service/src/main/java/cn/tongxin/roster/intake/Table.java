package cn.tongxin.roster.intake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rows of data on one sheet: below the header, and above what offices write under a table. */
final class Table {
  private static final Pattern TOTAL =
      Pattern.compile("(?i)(合\\s*计|总\\s*计|共\\s*计|小\\s*计|总\\s*数|total|sum)([\\s:：\\d（(人名户].*)?");
  private static final Pattern SIGNATURE =
      Pattern.compile("(填表|制表|填报|审核|审批|统计|经办|负责人|联系人|备注|注|说明)[^，,]{0,8}[:：].*");
  private static final Pattern TWO_DIGIT_MONTH = Pattern.compile("\\d{4}\\.0[1-9]");

  private final int headerRow;
  private final String nameHeading;
  private final Set<Integer> filled = new HashSet<>();
  private Header header;
  private int firstRow;
  private boolean twoDigitMonths;

  Table(SheetRow row, Header header) {
    this.headerRow = row.number();
    this.nameHeading = header.cell(row, Column.NAME);
    this.firstRow = headerRow + 1;
    this.header = header;
  }

  /** The header goes on in the next row. */
  void goOn(Header both) {
    header = both;
    firstRow++;
  }

  boolean isBelowHeader(SheetRow row) {
    return row.number() == headerRow + 1;
  }

  /** Whether this row is about somebody. */
  boolean isData(SheetRow row) {
    return row.number() >= firstRow && saysSomething(row) && !isFoot(row) && !isHeaderAgain(row);
  }

  /** Rows that are numbered ahead and never filled in are none. */
  private boolean saysSomething(SheetRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      boolean filledIn = !row.cell(i).isEmpty() || row.formulas().contains(i);
      if (filledIn && !header.aside().contains(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFoot(SheetRow row) {
    String first =
        row.cells().stream().map(String::strip).filter(s -> !s.isEmpty()).findFirst().orElse("");
    return first.length() < 100
        && (TOTAL.matcher(first).matches() || SIGNATURE.matcher(first).matches());
  }

  /** Where a sheet is printed on several pages, each may have its header. */
  private boolean isHeaderAgain(SheetRow row) {
    return header.cell(row, Column.NAME).equals(nameHeading);
  }

  /** Looks a row of data over. */
  void look(SheetRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cell(i).isEmpty()) {
        boolean _ = filled.add(i);
      }
    }
    twoDigitMonths |=
        !twoDigitMonths && TWO_DIGIT_MONTH.matcher(header.cell(row, Column.BIRTH_MONTH)).matches();
  }

  /** Headers of columns with data that the catalogue does not know, by their column. */
  Map<Integer, String> unknown() {
    Map<Integer, String> all = filledOf(header.unknown());
    for (int at : filled) {
      if (!header.names(at) && !header.barred().containsKey(at)) {
        all.putIfAbsent(at, SheetRow.letters(at));
      }
    }
    return all;
  }

  /** Headers of columns with data that no spreadsheet brings, by their column. */
  Map<Integer, String> barred() {
    return filledOf(header.barred());
  }

  private Map<Integer, String> filledOf(Map<Integer, String> headers) {
    Map<Integer, String> all = new TreeMap<>(headers);
    all.keySet().retainAll(filled);
    return all;
  }

  Header header() {
    return header;
  }

  /** Whether months are written with two digits, so that 1987.1 was 1987.10. */
  boolean twoDigitMonths() {
    return twoDigitMonths;
  }
}

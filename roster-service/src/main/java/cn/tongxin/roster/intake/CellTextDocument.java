package cn.tongxin.roster.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What the office sees in a cell of a workbook, as far as that matters here. */
final class CellTextDocument {
  /** In a format, what is not about the value: colours and languages, and words. */
  private static final Pattern DECORATION = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\\\.");

  private static final Pattern DECIMALS = Pattern.compile("0\\.(0+)[_) ]*(;.*)?");
  private static final int MOST_DIGITS = 20;

  static String of(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> isDay(cell) ? day(cell) : plain(cell.asNumber(), cell.getDataFormatString());
      case STRING -> cell.asString();
      case BOOLEAN -> cell.getRawValue();
      case FORMULA, ERROR, EMPTY -> "";
    };
  }

  private static boolean isDay(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null
        && (isBetween(id, 14, 17)
            || isBetween(id, 27, 31)
            || isBetween(id, 50, 54)
            || isBetween(id, 57, 58))) {
      return true;
    }
    String format = cell.getDataFormatString();
    return format != null
        && DECORATION
            .matcher(format)
            .replaceAll("")
            .toLowerCase(java.util.Locale.ROOT)
            .contains("y");
  }

  private static boolean isBetween(int id, int first, int last) {
    return id >= first && id <= last;
  }

  private static String day(Cell cell) {
    return String.valueOf(cell.asDate().toLocalDate());
  }

  /** A telephone number or a month that a spreadsheet took for a quantity, with all its figures. */
  private static String plain(BigDecimal number, @Nullable String format) {
    BigDecimal bare = number.stripTrailingZeros();
    if (bare.precision() - bare.scale() > MOST_DIGITS || bare.scale() > MOST_DIGITS) {
      return "";
    }
    Matcher decimals = format == null ? null : DECIMALS.matcher(format);
    return decimals != null && decimals.matches()
        ? number.setScale(decimals.group(1).length(), RoundingMode.HALF_UP).toPlainString()
        : bare.toPlainString();
  }

  private CellTextDocument() {}
}

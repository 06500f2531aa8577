package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Phone;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as spreadsheets leave them. */
final class WrittenPhone {
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
  private static final Pattern QUANTITY = Pattern.compile("(\\d{5,15})\\.0+");
  private static final Pattern SEVERAL = Pattern.compile("[/、,，;；|\\n]|\\s{2,}");

  /** The number, or the first of several; empty where the text is none. */
  static Optional<String> of(String text) {
    return Phone.of(first(whole(Widths.narrow(text))));
  }

  static boolean isSeveral(String text) {
    return !first(text).equals(text.strip());
  }

  /** Whether figures were rounded away for good: 1.39E+10 was once a whole number. */
  static boolean isRounded(String text) {
    String written = Widths.narrow(text);
    if (!SCIENTIFIC.matcher(written).matches()) {
      return false;
    }
    BigDecimal number = new BigDecimal(written);
    return number.unscaledValue().toString().length() < number.toBigInteger().toString().length();
  }

  private static String whole(String written) {
    if (SCIENTIFIC.matcher(written).matches()) {
      return new BigDecimal(written).toBigInteger().toString();
    }
    return QUANTITY.matcher(written).replaceFirst("$1");
  }

  private static String first(String written) {
    String[] parts = SEVERAL.split(written.strip(), 2);
    return parts.length == 0 ? "" : parts[0].strip();
  }

  private WrittenPhone() {}
}

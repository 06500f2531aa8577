package cn.tongxin.serving;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a person that stand in free text now and then, and belong in no log. */
public enum PrivateNumber {
  /** The number of a resident's identity card. */
  ID_CARD("[1-9][0-9]{5}(18|19|20)[0-9]{9}[0-9Xx]"),
  /** A mobile telephone's number. */
  PHONE("(\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}");

  private static final String MASK = "***";

  private final Pattern alone;
  private final Pattern inLines;

  PrivateNumber(String form) {
    this.alone = Pattern.compile("(?<![0-9])" + form + "(?![0-9])");
    // A trace id is made of digits and letters, and may hold eleven digits in a row.
    this.inLines = Pattern.compile("(?<![0-9A-Za-z])" + form + "(?![0-9A-Za-z])");
  }

  /** Whether a text holds one, also in digits of full width. */
  public boolean isIn(String text) {
    return alone.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
  }

  /** The text as a log may hold it: with nothing in the place of such numbers. */
  static @Nullable String masked(@Nullable String text) {
    return text == null ? null : without(text);
  }

  private static String without(String text) {
    String masked = text;
    for (PrivateNumber number : values()) {
      masked = number.inLines.matcher(masked).replaceAll(MASK);
    }
    return masked;
  }
}

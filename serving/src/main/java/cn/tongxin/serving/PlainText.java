package cn.tongxin.serving;

/**
 * How texts that people write may look, as expressions for {@code @Pattern} with the code {@code
 * text.characters}: without characters that control a screen or turn the direction of what follows,
 * so that a text is read as it was written.
 */
public final class PlainText {
  private static final String TURNING =
      "\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF";

  /** One line. */
  public static final String LINE = "[^\\u0000-\\u001F\\u007F-\\u009F" + TURNING + "]*";

  /** Several lines, with tabs. */
  public static final String LINES =
      "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F" + TURNING + "]*";

  private PlainText() {}
}

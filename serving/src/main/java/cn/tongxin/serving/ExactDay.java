package cn.tongxin.serving;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a day as {@code 2026-12-24} only. The JDK takes years of nine digits as well, and counting
 * on from such a day leaves the calendar; Jackson takes a day with a time.
 */
final class ExactDay extends StdDeserializer<LocalDate> {
  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  ExactDay() {
    super(LocalDate.class);
  }

  /**
   * The day that a text says.
   *
   * @throws IllegalArgumentException if it is none
   */
  static LocalDate of(String text) {
    try {
      if (FORM.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // Refused below: the calendar has no such day.
    }
    throw new IllegalArgumentException("no day");
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
    String text = parser.getValueAsString("");
    try {
      return of(text);
    } catch (IllegalArgumentException e) {
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
    }
  }
}

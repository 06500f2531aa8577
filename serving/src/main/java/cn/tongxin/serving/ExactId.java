package cn.tongxin.serving;

import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads an id in its full form only. The JDK takes {@code 1-1-1-1-1} as one too, so that one record
 * would have many names.
 */
public final class ExactId extends StdDeserializer<UUID> {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  ExactId() {
    super(UUID.class);
  }

  /**
   * The id that a text says.
   *
   * @throws IllegalArgumentException if it is none in full form
   */
  public static UUID of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("no id");
    }
    return UUID.fromString(text);
  }

  @Override
  public UUID deserialize(JsonParser parser, DeserializationContext context) {
    String text = parser.getValueAsString("");
    return FORM.matcher(text).matches()
        ? UUID.fromString(text)
        : (UUID) context.handleWeirdStringValue(UUID.class, text, "no id");
  }
}

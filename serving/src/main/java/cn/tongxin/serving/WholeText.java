package cn.tongxin.serving;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Reads a text of whole characters only. Half of one (a surrogate alone) has no form in UTF-8: it
 * could not be stored as it came, and the same request again would be another one.
 */
final class WholeText extends StringDeserializer {

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    String text = super.deserialize(parser, context);
    if (isWhole(text)) {
      return text;
    }
    return (String) context.handleWeirdStringValue(String.class, text, "half a character");
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}

package cn.tongxin.assessment.briefing;

import cn.tongxin.assessment.figures.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills figures into sentences of a language. {@code {F}} is a figure's number, {@code {F:words}}
 * the number as it is spelt, where the language has a word for it, {@code {F:yuan}} an amount in
 * fen as yuan, {@code {F?one|many}} the one word or the other.
 *
 * @param numbers the words for 0, 1, 2 and so on
 */
record Words(List<String> numbers) {
  private static final Pattern PLACE =
      Pattern.compile("\\{([A-Z_]+)(?::(words|yuan)|\\?([^|}]*)\\|([^|}]*))?\\}");

  String fill(String sentence, Map<Figure, Long> figures) {
    Matcher places = PLACE.matcher(sentence);
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      long number = figures.getOrDefault(Figure.valueOf(places.group(1)), 0L);
      places.appendReplacement(filled, Matcher.quoteReplacement(written(number, places)));
    }
    return places.appendTail(filled).toString();
  }

  private String written(long number, Matcher place) {
    if (place.group(3) != null) {
      return number == 1 ? place.group(3) : place.group(4);
    }
    if ("yuan".equals(place.group(2))) {
      return yuan(number);
    }
    return "words".equals(place.group(2)) && number >= 0 && number < numbers.size()
        ? numbers.get((int) number)
        : grouped(number);
  }

  /** With a comma between thousands. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** An amount in fen as yuan. */
  static String yuan(long fen) {
    return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
  }
}

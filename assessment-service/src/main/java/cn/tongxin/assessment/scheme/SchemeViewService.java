package cn.tongxin.assessment.scheme;

import cn.tongxin.assessment.WordsService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Puts schemes into words. */
@Service
class SchemeViewService {
  private final Examples examples;
  private final WordsService words;

  SchemeViewService(Examples examples, WordsService words) {
    this.examples = examples;
    this.words = words;
  }

  SchemeView view(Scheme.Snapshot s, Locale locale) {
    List<Indicator> lines = s.content().indicators();
    return new SchemeView(
        s.id(),
        s.county(),
        s.content().year(),
        s.published() ? SchemeView.State.PUBLISHED : SchemeView.State.DRAFT,
        lines.stream().map(line -> line(line, locale)).toList(),
        advice(lines, locale),
        s.version());
  }

  private SchemeView.SchemeLine line(Indicator line, Locale locale) {
    Examples.Example example = examples.of(line);
    List<Object> arguments = new java.util.ArrayList<>();
    arguments.add(words.say(locale, "measure." + example.measure()));
    arguments.addAll(example.figures());
    return new SchemeView.SchemeLine(
        line.code(),
        line.kind(),
        line.weight(),
        line.params(),
        words.say(locale, example.code(), arguments.toArray()));
  }

  /** Outcome before activity: nobody is forbidden the contrary, and nobody overlooks it. */
  private List<String> advice(List<Indicator> lines, Locale locale) {
    BigDecimal activity = weightOf(lines, false);
    BigDecimal outcome = weightOf(lines, true);
    return activity.compareTo(outcome) > 0
        ? List.of(words.say(locale, "advice.activity", activity, outcome))
        : List.of();
  }

  private static BigDecimal weightOf(List<Indicator> lines, boolean outcome) {
    return lines.stream()
        .filter(line -> line.measure().isOutcome() == outcome)
        .map(Indicator::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

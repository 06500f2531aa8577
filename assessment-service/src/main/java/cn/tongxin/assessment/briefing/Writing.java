package cn.tongxin.assessment.briefing;

import cn.tongxin.assessment.figures.Figure;
import cn.tongxin.serving.AreaCode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A briefing in the making.
 *
 * @param language as the template has it
 * @param now the figures of the period
 * @param before those of the period before
 */
record Writing(
    Template template,
    String language,
    AreaCode area,
    String place,
    Span span,
    Map<Figure, Long> now,
    Map<Figure, Long> before) {

  Briefing briefing() {
    List<BriefingSection> sections = new ArrayList<>();
    int number = 1;
    for (Template.Part part : template.sections()) {
      sections.add(section(part, number));
      number += part.figures().size();
    }
    Map<String, String> heads = new TreeMap<>();
    template.heads().forEach((key, words) -> heads.put(key, in(words)));
    return new Briefing(
        area,
        span.name(),
        language,
        place,
        in(template.title()).replace("{place}", place).replace("{period}", period()),
        words().fill(in(template.summary()), now),
        heads,
        sections);
  }

  private String period() {
    String pattern = in(Objects.requireNonNull(template.periods().get(span.kind())));
    Locale locale = Locale.forLanguageTag(language);
    return DateTimeFormatter.ofPattern(pattern, locale).format(span.first().atDay(1));
  }

  private BriefingSection section(Template.Part part, int first) {
    List<BriefingFigure> figures = new ArrayList<>();
    for (Figure figure : part.figures()) {
      figures.add(figure(figure, first + figures.size()));
    }
    return new BriefingSection(in(part.title()), words().fill(in(part.words()), now), figures);
  }

  private BriefingFigure figure(Figure figure, int number) {
    long count = now.getOrDefault(figure, 0L);
    long earlier = before.getOrDefault(figure, 0L);
    long change = count - earlier;
    return new BriefingFigure(
        number,
        figure,
        in(Objects.requireNonNull(template.labels().get(figure))),
        count,
        earlier,
        change,
        shown(figure, count),
        shown(figure, earlier),
        (change > 0 ? "+" : "") + shown(figure, change),
        "/api/v1/briefings/%s/records?within=%s&figure=%s".formatted(span.name(), area, figure));
  }

  private static String shown(Figure figure, long number) {
    return figure.isMoney() ? Words.yuan(number) : Words.grouped(number);
  }

  private Words words() {
    return new Words(Objects.requireNonNull(template.numbers().get(language)));
  }

  private String in(Map<String, String> words) {
    return Objects.requireNonNull(words.get(language));
  }
}

package cn.tongxin.assessment.briefing;

import cn.tongxin.assessment.figures.Figure;
import java.util.List;
import java.util.Map;

/**
 * A briefing in words, every one of them in every language.
 *
 * @param title with {@code {place}} and {@code {period}}
 * @param heads what stands above columns and below pictures
 * @param periods how a period is written, as a pattern of its first day
 * @param numbers of each language the words for 0, 1, 2 and so on
 * @param labels what each figure is called
 * @param summary the briefing in one sentence
 */
record Template(
    Map<String, String> title,
    Map<String, Map<String, String>> heads,
    Map<Span.Kind, Map<String, String>> periods,
    Map<String, List<String>> numbers,
    Map<Figure, Map<String, String>> labels,
    Map<String, String> summary,
    List<Part> sections) {

  /** A part of it with a sentence, figures and their picture. */
  record Part(Map<String, String> title, Map<String, String> words, List<Figure> figures) {}
}

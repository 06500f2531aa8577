package cn.tongxin.assessment.briefing;

import cn.tongxin.assessment.figures.Figure;
import cn.tongxin.assessment.figures.Sheet;
import cn.tongxin.assessment.figures.Sheets;
import cn.tongxin.assessment.place.KnownPlaces;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes briefings of the sheets of a place, in one reading of both periods. */
@Service
class BriefingService {
  private final Sheets sheets;
  private final KnownPlaces places;
  private final Template template;

  BriefingService(Sheets sheets, KnownPlaces places, TemplateService templates) {
    this.sheets = sheets;
    this.places = places;
    this.template = templates.template();
  }

  /** The briefing of a place; {@code inside} is all that lies in it. */
  Briefing make(Scope inside, AreaCode area, Span span, Locale locale) {
    List<Sheet> both = sheets.of(inside, span.firstBefore(), span.last());
    return new Writing(
            template,
            language(locale),
            area,
            places.name(area).orElse(area.value()),
            span,
            sum(both, span, true),
            sum(both, span, false))
        .briefing();
  }

  private static Map<Figure, Long> sum(List<Sheet> both, Span span, boolean now) {
    return Sheet.sum(
        both.stream().filter(sheet -> sheet.month().isBefore(span.first()) != now).toList());
  }

  static String language(Locale locale) {
    return locale.getLanguage().equals("zh") ? "zh-CN" : "en";
  }
}

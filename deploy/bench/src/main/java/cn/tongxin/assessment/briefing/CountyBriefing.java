package cn.tongxin.assessment.briefing;

import cn.tongxin.assessment.figures.Figure;
import cn.tongxin.assessment.figures.Sheets;
import cn.tongxin.assessment.place.KnownPlaces;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** For the bench: a briefing as the service makes it. */
public final class CountyBriefing {
  private final BriefingService service;

  /** Of what these sheets say, in a county of which no names are known. */
  public CountyBriefing(Sheets sheets) {
    service =
        new BriefingService(
            sheets, new Nameless(), new TemplateService(JsonMapper.builder().build()));
  }

  /** Makes the briefing of a place's year; answers the visits that it tells of. */
  public long visits(String area, int year) {
    AreaCode place = new AreaCode(area);
    Span span = Span.of(Integer.toString(year));
    return service.make(Scope.of(place), place, span, Locale.ENGLISH).sections().stream()
        .flatMap(section -> section.figures().stream())
        .filter(figure -> figure.figure() == Figure.VISITS)
        .mapToLong(BriefingFigure::count)
        .sum();
  }

  private static final class Nameless implements KnownPlaces {
    @Override
    public boolean lack(AreaCode place) {
      return false;
    }

    @Override
    public Optional<String> name(AreaCode place) {
      return Optional.empty();
    }
  }
}

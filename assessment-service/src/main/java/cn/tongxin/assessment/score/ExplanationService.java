package cn.tongxin.assessment.score;

import cn.tongxin.assessment.WordsService;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says in words why a score is what it is, outcomes first, and what would count next. */
@Service
class ExplanationService {
  private final Tallies tallies;
  private final PublishedSchemes schemes;
  private final Territories territories;
  private final WordsService words;
  private final Clock clock;

  ExplanationService(
      Tallies tallies,
      PublishedSchemes schemes,
      Territories territories,
      WordsService words,
      Clock clock) {
    this.tallies = tallies;
    this.schemes = schemes;
    this.territories = territories;
    this.words = words;
    this.clock = clock;
  }

  /** In the words of one language. */
  ExplanationView explain(
      SignedLetter letter, Scores.Published published, Period period, Locale locale) {
    Score score = published.of(period).orElseThrow(() -> Problem.notFound("score.unknown"));
    List<Indicator> indicators =
        schemes
            .byId(letter.area(), letter.schemeId())
            .orElseThrow(() -> Problem.notFound("score.unknown"))
            .indicators();
    boolean closed = published.closed().contains(period);
    Scope scope = territories.now().inside(letter.area());
    List<Tallies.Totals> totals = tallies.within(scope, letter.year());
    var outlook = new Outlook(letter, indicators, totals, period, Evidence.dayOf(clock.instant()));
    Telling told = new Telling(letter, score, period, closed, scope, outlook, locale);
    return new ExplanationView(
        letter.id(),
        letter.year(),
        period,
        closed,
        score.total(),
        indicators.stream()
            .sorted(Comparator.comparing((Indicator i) -> !i.measure().isOutcome()))
            .map(indicator -> reason(told, indicator))
            .toList());
  }

  private Reason reason(Telling told, Indicator indicator) {
    Score.Line line =
        told.score().indicators().stream()
            .filter(one -> one.code().equals(indicator.code()))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("score.unknown"));
    Optional<Outlook.Next> next =
        told.closed()
            ? Optional.empty()
            : told.outlook().next(indicator, told.score(), one -> open(told, one));
    return new Reason(
        indicator.code(),
        why(told, indicator, line),
        line.score(),
        indicator.weight(),
        "/api/v1/scores/" + told.letter().id() + "/evidence?indicator=" + indicator.code(),
        told.outlook().missed(indicator),
        next.map(one -> next(told, indicator, line, one)).orElse(null),
        next.map(Outlook.Next::open).orElse(null),
        next.map(Outlook.Next::worth).orElse(null));
  }

  private long open(Telling told, Indicator indicator) {
    Wanted all = Wanted.of(told.scope(), told.letter(), indicator, told.period());
    return tallies.count(all.openFrom(Evidence.dayOf(clock.instant())));
  }

  private String why(Telling told, Indicator indicator, Score.Line line) {
    String key = line.actual() == null ? "why.hidden" : "why." + indicator.kind();
    return words.say(
        told.locale(),
        key,
        measure(told, indicator),
        line.actual() == null ? "" : line.actual().toPlainString(),
        line.due() == null ? "" : line.due().toPlainString(),
        line.target().toPlainString(),
        line.score().toPlainString(),
        indicator.weight().toPlainString());
  }

  private String next(Telling told, Indicator indicator, Score.Line line, Outlook.Next next) {
    BigDecimal due = line.due();
    return words.say(
        told.locale(),
        due == null ? "next.more" : "next.open",
        measure(told, indicator),
        next.open(),
        due == null ? "" : due.toPlainString(),
        next.worth().toPlainString());
  }

  private String measure(Telling told, Indicator indicator) {
    return words.say(told.locale(), "measure." + indicator.measure());
  }

  private record Telling(
      SignedLetter letter,
      Score score,
      Period period,
      boolean closed,
      Scope scope,
      Outlook outlook,
      Locale locale) {}

  /** Why a score is what it is. */
  record ExplanationView(
      UUID letterId,
      int year,
      Period period,
      boolean closed,
      BigDecimal total,
      List<Reason> reasons) {}

  /**
   * One indicator of it, in words.
   *
   * @param evidence the path that lists what counted, record by record
   * @param missed of a cadence, the last months of the stretches in which too little was held
   * @param next what would count next, in words
   * @param open how much of it
   * @param worth the points for all of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reason(
      String code,
      String words,
      BigDecimal score,
      BigDecimal weight,
      String evidence,
      List<YearMonth> missed,
      @Nullable String next,
      @Nullable Long open,
      @Nullable BigDecimal worth) {}
}

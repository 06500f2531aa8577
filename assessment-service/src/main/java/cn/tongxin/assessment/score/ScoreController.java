package cn.tongxin.assessment.score;

import cn.tongxin.assessment.WordsService;
import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores over HTTP, and why they are what they are. */
@RestController
@RequestMapping("/api/v1/scores")
class ScoreController {
  private final Scores scores;
  private final Tallies tallies;
  private final Recomputation recomputation;
  private final SignedLetters letters;
  private final PublishedSchemes schemes;
  private final ExplanationService explanations;
  private final WordsService words;
  private final HtmlPages pages;
  private final Clock clock;

  ScoreController(
      Scores scores,
      Tallies tallies,
      Recomputation recomputation,
      SignedLetters letters,
      PublishedSchemes schemes,
      ExplanationService explanations,
      WordsService words,
      HtmlPages pages,
      Clock clock) {
    this.scores = scores;
    this.tallies = tallies;
    this.recomputation = recomputation;
    this.letters = letters;
    this.schemes = schemes;
    this.explanations = explanations;
    this.words = words;
    this.pages = pages;
    this.clock = clock;
  }

  /** Scores of the letters in a place. */
  @GetMapping
  Page<ScoreView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer year,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return scores
        .list(actor.scope().narrowedTo(within), year, PageQuery.of(limit, cursor))
        .map(ScoreView::of);
  }

  /**
   * The score of one letter.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{letterId}")
  ScoreView byLetter(
      Actor actor, @PathVariable UUID letterId, @RequestParam @Nullable Period period) {
    actor.mustRead();
    Scores.Published published = published(actor, letterId);
    return period == null ? ScoreView.of(published) : ScoreView.of(published, period);
  }

  /**
   * Why a score is what it is, in words, and what would count next.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{letterId}/explanation")
  ExplanationService.ExplanationView explanation(
      Actor actor,
      @PathVariable UUID letterId,
      @RequestParam @Nullable Period period,
      Locale locale) {
    actor.mustRead();
    return explanations.explain(
        letter(actor, letterId),
        published(actor, letterId),
        Objects.requireNonNullElse(period, Period.YEAR_END),
        locale);
  }

  /**
   * Why a score is what it is, as a page.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(path = "/{letterId}/explanation", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> explanationPage(
      Actor actor,
      @PathVariable UUID letterId,
      @RequestParam @Nullable Period period,
      Locale locale) {
    return pages.page("score", locale, explanation(actor, letterId, period, locale));
  }

  /**
   * The dated lines of a score, newest first: what was recorded late, corrected or taken back.
   *
   * @throws Problem 404 if there is no such score in the caller's scope
   */
  @GetMapping("/{letterId}/history")
  Page<LineView> history(
      Actor actor,
      @PathVariable UUID letterId,
      @RequestParam @Nullable Period late,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor,
      Locale locale) {
    actor.mustRead();
    SignedLetter letter = letter(actor, letterId);
    Scope inside = actor.territory().inside(letter.area());
    return tallies
        .lines(inside, letter.year(), late, PageQuery.of(limit, cursor))
        .map(line -> LineView.of(line, words, locale));
  }

  private Scores.Published published(Actor actor, UUID letterId) {
    return scores
        .byLetter(actor.scope(), letterId)
        .orElseThrow(() -> Problem.notFound("score.unknown"));
  }

  /**
   * Why a score is what it is: one entry for each fact that counted.
   *
   * @throws Problem 404 if there is no such score in the caller's scope
   */
  @GetMapping("/{letterId}/evidence")
  Page<EvidenceView> evidence(
      Actor actor,
      @PathVariable UUID letterId,
      @RequestParam String indicator,
      @RequestParam @Nullable Period period,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    SignedLetter letter = letter(actor, letterId);
    Indicator line = indicator(letter, indicator);
    if (line.kind() == IndicatorKind.MEAN_RATING && isHidden(actor, letterId, indicator)) {
      return new Page<>(List.of(), null);
    }
    Scope inside = actor.territory().inside(letter.area());
    Period until = Objects.requireNonNullElse(period, Period.YEAR_END);
    Wanted all = Wanted.of(inside, letter, line, until);
    Wanted wanted = open ? all.openFrom(Evidence.dayOf(clock.instant())) : all;
    return tallies.evidence(wanted, PageQuery.of(limit, cursor)).map(EvidenceView::of);
  }

  /** Where the mean is hidden, so is who rated. */
  private boolean isHidden(Actor actor, UUID letterId, String indicator) {
    return published(actor, letterId).score().indicators().stream()
        .anyMatch(line -> line.code().equals(indicator) && line.actual() == null);
  }

  /**
   * Computes a score again from its evidence and compares.
   *
   * @throws Problem 404 if there is no such score in the caller's scope
   */
  @PostMapping("/{letterId}/recomputation")
  RecomputationView recompute(Actor actor, @PathVariable UUID letterId) {
    actor.mustRecord();
    Recomputation.Outcome outcome = recomputation.of(letter(actor, letterId));
    return new RecomputationView(outcome.before(), outcome.after(), outcome.equal());
  }

  private SignedLetter letter(Actor actor, UUID letterId) {
    return letters
        .signed(actor.scope(), letterId)
        .orElseThrow(() -> Problem.notFound("score.unknown"));
  }

  private Indicator indicator(SignedLetter letter, String code) {
    return schemes.byId(letter.area(), letter.schemeId()).stream()
        .flatMap(scheme -> scheme.indicators().stream())
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("indicator", "indicator.unknown"));
  }
}

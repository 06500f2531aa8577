package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  ScoreController(
      Scores scores,
      Tallies tallies,
      Recomputation recomputation,
      SignedLetters letters,
      PublishedSchemes schemes) {
    this.scores = scores;
    this.tallies = tallies;
    this.recomputation = recomputation;
    this.letters = letters;
    this.schemes = schemes;
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
  ScoreView byLetter(Actor actor, @PathVariable UUID letterId) {
    actor.mustRead();
    return scores
        .byLetter(actor.scope(), letterId)
        .map(ScoreView::of)
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
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    SignedLetter letter = letter(actor, letterId);
    return tallies
        .evidence(
            actor.territory().inside(letter.area()),
            letter.year(),
            measure(letter, indicator),
            PageQuery.of(limit, cursor))
        .map(EvidenceView::of);
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

  private Measure measure(SignedLetter letter, String indicator) {
    return schemes.byId(letter.area(), letter.schemeId()).stream()
        .flatMap(scheme -> scheme.indicators().stream())
        .filter(line -> line.code().equals(indicator))
        .map(Indicator::measure)
        .findFirst()
        .orElseThrow(() -> Problem.invalid("indicator", "indicator.unknown"));
  }

  /** A score as it is answered. */
  record ScoreView(
      UUID letterId,
      AreaCode area,
      String period,
      BigDecimal total,
      List<Score.Line> indicators,
      Instant asOf) {

    static ScoreView of(Scores.Published p) {
      return new ScoreView(
          p.letterId(),
          p.area(),
          Integer.toString(p.year()),
          p.score().total(),
          p.score().indicators(),
          p.score().asOf());
    }
  }

  /**
   * A piece of evidence as it is answered.
   *
   * @param record the path under which the record it came from can be opened
   */
  record EvidenceView(
      String cause,
      Measure measure,
      LocalDate day,
      UUID recordId,
      String record,
      long done,
      long due,
      List<UUID> answeredBy,
      Instant recordedAt) {

    static EvidenceView of(Evidence e) {
      String path =
          switch (e.measure()) {
            case VISITS -> "/api/v1/visits/";
            case WINDOWS -> "/api/v1/must-visits/";
            case GATHERINGS, SESSIONS, HEADS, PEOPLE, HOURS -> "/api/v1/gatherings/";
            case REQUESTS, CONFIRMATIONS, LASTING, ADOPTIONS, RATINGS ->
                "/api/v1/service-requests/";
            case ENTRIES, FEN -> "/api/v1/projects/";
            case FINDINGS -> "/api/v1/letters/";
          };
      return new EvidenceView(
          e.cause(),
          e.measure(),
          e.day(),
          e.recordId(),
          path + e.recordId(),
          e.done(),
          e.due(),
          e.answeredBy(),
          e.at());
    }
  }

  /** Two computations of one score. */
  record RecomputationView(Score before, Score after, boolean equal) {}
}

package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A score as it is answered.
 *
 * @param period the year, or of a part of it that was asked for, {@code 2026-MID_YEAR}
 * @param closed whether it is fixed
 */
record ScoreView(
    UUID letterId,
    AreaCode area,
    String period,
    BigDecimal total,
    List<Score.Line> indicators,
    Instant asOf,
    boolean closed) {

  static ScoreView of(Scores.Published p) {
    return view(p, Integer.toString(p.year()), p.score(), Period.YEAR_END);
  }

  static ScoreView of(Scores.Published p, Period period) {
    Score score = p.of(period).orElseThrow(() -> Problem.notFound("score.unknown"));
    return view(p, p.year() + "-" + period, score, period);
  }

  private static ScoreView view(Scores.Published p, String named, Score score, Period period) {
    return new ScoreView(
        p.letterId(),
        p.area(),
        named,
        score.total(),
        score.indicators(),
        score.asOf(),
        p.closed().contains(period));
  }
}

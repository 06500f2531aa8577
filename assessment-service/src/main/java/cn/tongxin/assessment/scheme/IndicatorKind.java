package cn.tongxin.assessment.scheme;

import static cn.tongxin.assessment.scheme.Measure.ADOPTIONS;
import static cn.tongxin.assessment.scheme.Measure.CONFIRMATIONS;
import static cn.tongxin.assessment.scheme.Measure.ENTRIES;
import static cn.tongxin.assessment.scheme.Measure.FEN;
import static cn.tongxin.assessment.scheme.Measure.FINDINGS;
import static cn.tongxin.assessment.scheme.Measure.GATHERINGS;
import static cn.tongxin.assessment.scheme.Measure.HEADS;
import static cn.tongxin.assessment.scheme.Measure.HOURS;
import static cn.tongxin.assessment.scheme.Measure.LASTING;
import static cn.tongxin.assessment.scheme.Measure.PEOPLE;
import static cn.tongxin.assessment.scheme.Measure.RATINGS;
import static cn.tongxin.assessment.scheme.Measure.REQUESTS;
import static cn.tongxin.assessment.scheme.Measure.SESSIONS;
import static cn.tongxin.assessment.scheme.Measure.VISITS;
import static cn.tongxin.assessment.scheme.Measure.WINDOWS;

import java.util.List;

/** How an indicator turns evidence into a score. */
public enum IndicatorKind {
  /** What was done against the number promised. */
  COUNT,
  /** What was done of what was due, against the percentage promised: a part of it scores a part. */
  COVERAGE,
  /** The same, but more than the percentage promised ({@code >}), or at least it, or nothing. */
  SHARE,
  /** Requests solved within their limit and not reopened, against the percentage promised. */
  TIMELINESS,
  /** Held so many times in every month, quarter, half year or year. */
  CADENCE,
  /** The mean of the requesters' ratings, 1 to 5, hidden where fewer than five rated. */
  MEAN_RATING,
  /** What the side above found, in percent, with its evidence. */
  REVIEWED;

  /** What an indicator of this kind may read; unasked it reads the first. */
  public List<Measure> reads() {
    return switch (this) {
      case COUNT ->
          List.of(
              VISITS,
              GATHERINGS,
              SESSIONS,
              HEADS,
              PEOPLE,
              HOURS,
              REQUESTS,
              CONFIRMATIONS,
              ADOPTIONS,
              ENTRIES,
              FEN);
      case COVERAGE, SHARE -> List.of(WINDOWS, REQUESTS, CONFIRMATIONS, LASTING, ADOPTIONS);
      case TIMELINESS -> List.of(REQUESTS);
      case CADENCE -> List.of(GATHERINGS, VISITS);
      case MEAN_RATING -> List.of(RATINGS);
      case REVIEWED -> List.of(FINDINGS);
    };
  }

  /** Whether the promise is a percentage of what was due. */
  public boolean isOfWhatWasDue() {
    return this == COVERAGE || this == SHARE || this == TIMELINESS;
  }
}

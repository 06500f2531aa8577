package cn.tongxin.assessment.figures;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.score.MonthlySums.Behind;
import cn.tongxin.assessment.score.MonthlySums.MonthlySum;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is counted of a place and a month. */
public enum Figure {
  /** Different key enterprises that had a liaison contact. */
  KEY_ENTERPRISES_CONTACTED(Measure.VISITS_AT, "", false),
  /** Those of them at which a visit was made. */
  KEY_ENTERPRISES_VISITED(Measure.VISITS_AT, "", false),
  /** Visits; those that name the same window count as one. */
  VISITS(Measure.VISITS, "", false),
  /** Must-visit windows whose last day it was. */
  WINDOWS_DUE(Measure.WINDOWS, "", true),
  /** Those of them that a visit answered. */
  WINDOWS_ANSWERED(Measure.WINDOWS, "", false),
  /** Service requests that came in, other than suggestions. */
  PROBLEMS_TAKEN_UP(Measure.TAKEN_UP, "APPEAL COMPLAINT MEDIATION REFERRAL AGENCY", false),
  /** Suggestions that came in. */
  SUGGESTIONS_TAKEN_UP(Measure.TAKEN_UP, "SUGGESTION", false),
  /** Service requests that were answered, suggestions among them. */
  REQUESTS_ANSWERED(Measure.CONFIRMATIONS, "", true),
  /** Those of them that were solved within their limit. */
  REQUESTS_SOLVED_IN_TIME(Measure.REQUESTS, "", false),
  /** Those of them of which the requester says that it is solved. */
  SOLUTIONS_CONFIRMED(Measure.CONFIRMATIONS, "", false),
  /** Suggestions that were answered. */
  SUGGESTIONS_ANSWERED(Measure.ADOPTIONS, "", true),
  /** Those of them that were adopted. */
  SUGGESTIONS_ADOPTED(Measure.ADOPTIONS, "", false),
  /** Gatherings that were held, of every kind. */
  GATHERINGS(Measure.GATHERINGS, "", false),
  /** Symposia among them. */
  SYMPOSIA(Measure.GATHERINGS, "SYMPOSIUM", false),
  /** Trainings among them. */
  TRAININGS(Measure.GATHERINGS, "TRAINING", false),
  /** Sessions of these trainings. */
  TRAINING_SESSIONS(Measure.SESSIONS, "TRAINING", false),
  /** People at these trainings, each once a training. */
  PEOPLE_TRAINED(Measure.PEOPLE, "TRAINING", false),
  /** Money received for projects, in fen. */
  PROJECT_RECEIPTS_FEN(
      Measure.FEN, "VILLAGE_ENTERPRISE_RECEIPT CARE_FUND_RECEIPT RETURN_RECEIPT", false),
  /** Money paid for projects, in fen. */
  PROJECT_PAYMENTS_FEN(
      Measure.FEN, "VILLAGE_ENTERPRISE_PAYMENT CARE_FUND_PAYMENT RETURN_PAYMENT", false);

  private final Measure measure;
  private final String kinds;
  private final boolean due;

  Figure(Measure measure, String kinds, boolean due) {
    this.measure = measure;
    this.kinds = kinds;
    this.due = due;
  }

  /** Whether different things are counted, each once in whatever period. */
  public boolean isDistinct() {
    return measure == Measure.VISITS_AT;
  }

  /** Whether it is an amount in fen. */
  public boolean isMoney() {
    return measure == Measure.FEN;
  }

  /** The kinds that count; null for all. */
  private @Nullable List<String> tags() {
    return kinds.isEmpty() ? null : List.of(kinds.split(" ", -1));
  }

  /** What a sum adds to it. */
  long of(MonthlySum sum) {
    List<String> tags = tags();
    boolean counts = sum.measure() == measure && (tags == null || tags.contains(sum.tag()));
    return !counts || isDistinct() ? 0 : due ? sum.due() : sum.done();
  }

  /** The records behind it. */
  Behind behind(YearMonth from, YearMonth to) {
    return new Behind(measure, tags(), due, from.atDay(1), to.atEndOfMonth());
  }
}

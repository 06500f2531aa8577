package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A period of a county as its closings have it: while one is in force, whatever comes is listed as
 * late and changes nothing; the county may open it again, with a reason.
 *
 * @param rounds every closing of it, the first one first
 */
record Closing(AreaCode county, int year, Period period, Stage stage, List<Round> rounds) {

  /** A period that was never closed. */
  static Closing never(AreaCode county, int year, Period period) {
    return new Closing(county, year, period, Stage.OPEN, List.of());
  }

  /**
   * The same with its closing ordered; one that is ordered or carried out stays as it is.
   *
   * @param isLast whether no closing of a longer period is in force
   * @param disputed whether an objection waits for its answer
   * @throws Problem 409 if the period is not over, still being opened, not the last, or disputed
   */
  Closing ordered(Instant now, String by, boolean isLast, boolean disputed) {
    if (stage == Stage.CLOSING || stage == Stage.CLOSED) {
      return this;
    }
    refuse(stage == Stage.REOPENING, "period.reopening");
    refuse(!isLast, "period.later-closed");
    if (!Evidence.dayOf(now).isAfter(period.lastDay(year))) {
      throw Problem.conflict("period.not-over", period.lastDay(year).toString());
    }
    refuse(disputed, "period.disputed");
    Round next = new Round(rounds.size() + 1, now, by, null, null);
    return in(Stage.CLOSING, Stream.concat(rounds.stream(), Stream.of(next)).toList());
  }

  /** The same with its closing carried out. */
  Closing closed(Seal seal) {
    Round last = rounds.getLast();
    return in(
        Stage.CLOSED, last(new Round(last.number(), last.orderedAt(), last.by(), seal, null)));
  }

  /**
   * The same with its opening ordered; the same order again changes nothing.
   *
   * @param isLast whether no closing of a longer period is in force
   * @throws Problem 409 if it is not closed, or not the last
   */
  Closing reopening(UUID id, String reason, String by, Instant now, boolean isLast) {
    if (rounds.stream().anyMatch(round -> round.wasReopenedBy(id, reason))) {
      return this;
    }
    refuse(stage != Stage.CLOSED, "period.not-closed");
    refuse(!isLast, "period.later-closed");
    Round last = rounds.getLast();
    Reopening reopening = new Reopening(id, now, by, reason);
    return in(
        Stage.REOPENING,
        last(new Round(last.number(), last.orderedAt(), last.by(), last.seal(), reopening)));
  }

  /** The same, open again. */
  Closing opened() {
    return in(Stage.OPEN, rounds);
  }

  /** The closing because of which what comes now is late. */
  Optional<ClosingMark> inForce() {
    boolean holds = stage == Stage.CLOSING || stage == Stage.CLOSED;
    return holds ? Optional.of(mark()) : Optional.empty();
  }

  /** The last of its closings. */
  ClosingMark mark() {
    return new ClosingMark(period, rounds.size());
  }

  /** Whether every figure of it is fixed by now. */
  boolean done() {
    return stage == Stage.CLOSED;
  }

  private List<Round> last(Round changed) {
    return Stream.concat(rounds.stream().limit(rounds.size() - 1L), Stream.of(changed)).toList();
  }

  private Closing in(Stage next, List<Round> all) {
    return new Closing(county, year, period, next, all);
  }

  private static void refuse(boolean wrong, String code) {
    if (wrong) {
      throw Problem.conflict(code);
    }
  }

  /** How far a period is. */
  enum Stage {
    OPEN,
    CLOSING,
    CLOSED,
    REOPENING
  }

  /**
   * One closing.
   *
   * @param seal what it froze; absent until it is carried out
   * @param reopening why it holds no more, where it does not
   */
  record Round(
      int number,
      Instant orderedAt,
      String by,
      @Nullable Seal seal,
      @Nullable Reopening reopening) {

    private boolean wasReopenedBy(UUID id, String reason) {
      return reopening != null && reopening.id().equals(id) && reopening.reason().equals(reason);
    }
  }

  /**
   * By what a snapshot can be checked.
   *
   * @param digest SHA-256 of its bytes, in hexadecimal
   * @param letters how many letters it holds
   */
  record Seal(String digest, long bytes, int letters) {}

  /** An opening of a closed period. */
  record Reopening(UUID id, Instant at, String by, String reason) {}
}

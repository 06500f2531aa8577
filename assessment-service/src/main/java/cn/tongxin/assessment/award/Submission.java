package cn.tongxin.assessment.award;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an office or a service team submits to a call, and what the panel thinks of it. */
final class Submission {
  private final UUID id;
  private final UUID callId;
  private final Entrant entrant;
  private final long version;
  private final List<Opinion> opinions;
  private Content content;
  private @Nullable LocalDate withdrawnOn;

  private Submission(Snapshot s) {
    this.id = s.id();
    this.callId = s.callId();
    this.entrant = s.entrant();
    this.content = s.content();
    this.withdrawnOn = s.withdrawnOn();
    this.opinions = new ArrayList<>(s.opinions());
    this.version = s.version();
  }

  /** A new submission. */
  static Submission made(UUID id, UUID callId, Entrant entrant, Content content) {
    return new Submission(new Snapshot(id, callId, entrant, content, null, List.of(), 0));
  }

  /** The submission as it was stored. */
  static Submission stored(Snapshot s) {
    return new Submission(s);
  }

  /** Whether it says just this. */
  boolean is(UUID call, Entrant by, Content wanted) {
    return callId.equals(call) && entrant.equals(by) && content.equals(wanted);
  }

  /**
   * Says something else.
   *
   * @throws Problem 409 if it is of another call, by somebody else, or withdrawn
   */
  void change(UUID call, Entrant by, Content wanted) {
    refuse(!callId.equals(call) || !entrant.equals(by), "award.other-entrant");
    refuse(withdrawnOn != null, "award.withdrawn");
    content = wanted;
  }

  /** Takes it back; answers whether that is news. */
  boolean withdraw(LocalDate today) {
    if (withdrawnOn != null) {
      return false;
    }
    withdrawnOn = today;
    return true;
  }

  /**
   * Notes what one of the panel thinks, in place of what that one thought before; answers whether
   * anything changed.
   *
   * @throws Problem 409 if it is withdrawn
   */
  boolean note(Opinion opinion) {
    refuse(withdrawnOn != null, "award.withdrawn");
    if (opinions.contains(opinion)) {
      return false;
    }
    opinions.removeIf(known -> known.judge().equals(opinion.judge()));
    opinions.add(opinion);
    return true;
  }

  /**
   * Lets pass an outcome that the panel supports.
   *
   * @throws Problem 409 if nobody of the panel has judged it, or a good outcome has no majority
   */
  void mustBearOut(Decision.Outcome outcome) {
    refuse(withdrawnOn != null, "award.withdrawn");
    refuse(opinions.isEmpty(), "award.not-judged");
    long pro = opinions.stream().filter(it -> it.verdict() == Opinion.Verdict.FOR).count();
    refuse(outcome.isGood() && pro * 2 <= opinions.size(), "award.no-majority");
  }

  private static void refuse(boolean wrong, String code) {
    if (wrong) {
      throw Problem.conflict(code);
    }
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, callId, entrant, content, withdrawnOn, List.copyOf(opinions), version);
  }

  /**
   * Who submits; never a person.
   *
   * @param area the place of the office or team
   * @param organisationId the service team; absent where it is the office
   */
  record Entrant(AreaCode area, @Nullable UUID organisationId) {}

  /** What is submitted, in words. */
  record Content(String title, String text) {}

  /** The state of a submission. */
  record Snapshot(
      UUID id,
      UUID callId,
      Entrant entrant,
      Content content,
      @Nullable LocalDate withdrawnOn,
      List<Opinion> opinions,
      long version) {}
}

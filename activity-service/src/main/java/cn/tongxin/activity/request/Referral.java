package cn.tongxin.activity.request;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * That a request was passed on to somebody outside.
 *
 * @param id made by the client
 * @param to what kind of body
 * @param state how far it is
 * @param on the day of that step
 */
record Referral(UUID id, To to, State state, LocalDate on) {
  private static final int MOST = 20;

  /** To whom something can be referred. */
  enum To {
    BANK,
    LAWYER,
    DEPARTMENT
  }

  /** How far a referral can be. */
  enum State {
    SENT,
    ACCEPTED,
    REJECTED,
    DONE;

    boolean canBecome(State next) {
      return switch (this) {
        case SENT -> next == ACCEPTED || next == REJECTED;
        case ACCEPTED -> next == DONE || next == REJECTED;
        case REJECTED, DONE -> false;
      };
    }
  }

  boolean isTheSame(Referral other) {
    return id.equals(other.id) && to == other.to && state == other.state;
  }

  /**
   * These referrals with this one begun or a step further; the same list if it is there already.
   *
   * @throws Problem 409 if it cannot come from where it is
   */
  List<Referral> addedTo(List<Referral> all) {
    if (all.stream().anyMatch(this::isTheSame)) {
      return all;
    }
    var before = all.stream().filter(one -> one.id.equals(id)).findFirst();
    boolean possible =
        before.map(b -> b.to == to && b.state.canBecome(state)).orElse(state == State.SENT);
    if (!possible || (before.isEmpty() && all.size() >= MOST)) {
      throw Problem.conflict("request.referral-step");
    }
    return Stream.concat(all.stream().filter(one -> !one.id.equals(id)), Stream.of(this)).toList();
  }
}

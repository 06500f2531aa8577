package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain by which a request goes from hand to hand.
 *
 * @param to who was asked
 * @param unit the place of whose office that person was asked, where that was said
 * @param by who offered it
 * @param at when
 * @param answerBy the last day for an answer
 * @param reason in the words of who offered it; private to this service
 * @param state what became of it
 * @param answeredAt when that was
 * @param answer in the words of who refused; private to this service
 */
record Offer(
    String to,
    @Nullable AreaCode unit,
    String by,
    Instant at,
    LocalDate answerBy,
    @Nullable String reason,
    State state,
    @Nullable Instant answeredAt,
    @Nullable String answer) {

  /** What can become of an offer. */
  enum State {
    PENDING,
    ACCEPTED,
    REFUSED,
    TIMED_OUT,
    WITHDRAWN,
    /** Nobody was asked: everything of the one went to the other. */
    MOVED
  }

  /** Everything of one officer goes to another, who is not asked. */
  static Offer moved(Handover by) {
    LocalDate on = ChinaDays.of(by.at());
    return new Offer(by.to(), null, by.from(), by.at(), on, null, State.MOVED, by.at(), null);
  }

  boolean isPending() {
    return state == State.PENDING;
  }

  boolean changedHands() {
    return state == State.ACCEPTED || state == State.MOVED;
  }

  boolean isLate(LocalDate today) {
    return today.isAfter(answerBy);
  }

  Offer answered(State answered, Instant when, @Nullable String words) {
    return new Offer(to, unit, by, at, answerBy, reason, answered, when, words);
  }

  Offer redirected(String other) {
    return new Offer(other, unit, by, at, answerBy, reason, state, answeredAt, answer);
  }

  Offer withoutWords() {
    return new Offer(to, unit, by, at, answerBy, null, state, answeredAt, null);
  }
}

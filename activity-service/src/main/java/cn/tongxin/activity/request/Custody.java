package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a request, and who is asked to take it: there is an owner at any time, the first
 * desk asked until another accepts.
 */
final class Custody {
  private final UUID id;
  private final AreaCode area;
  private final Consumer<RequestEvent> tell;
  private String owner;
  private Level level;
  private Chain chain;

  /**
   * As it was stored, or begins.
   *
   * @param tell is told what happens
   */
  Custody(RequestSnapshot s, Consumer<RequestEvent> tell) {
    this.id = s.id();
    this.area = s.intake().area();
    this.tell = tell;
    this.owner = s.owner();
    this.level = s.level();
    this.chain = s.chain();
  }

  /**
   * Asks somebody to take it; until then it stays with its owner.
   *
   * @throws Problem 409 if the person has it, had it before, or another is asked already
   */
  void offer(String to, @Nullable AreaCode unit, @Nullable String reason, Act act, Terms terms) {
    lapse(act);
    if (chain.pending().filter(asked -> asked.to().equals(to)).isPresent()) {
      return;
    }
    chain.mustBeOpenTo(to, owner);
    var answerBy = terms.calendar().plus(act.day(), terms.limits().offer()).date();
    chain =
        chain.with(
            new Offer(
                to, unit, act.by(), act.at(), answerBy, reason, Offer.State.PENDING, null, null));
    tell.accept(new RequestEvent.Offered(id, area, owner, to, answerBy));
  }

  /** Whether the last that happened was that this person answered so. */
  boolean lastAnsweredBy(String officer, Offer.State answer) {
    return chain.lastAnsweredBy(officer, answer);
  }

  /**
   * Who was asked takes it; the person's office is of this level.
   *
   * @throws Problem 409 if nobody was asked, or another, or the offer was not answered in time
   */
  void accept(Level of, Act act) {
    chain = chain.answered(offeredTo(act).answered(Offer.State.ACCEPTED, act.at(), null));
    tell.accept(new RequestEvent.Accepted(id, area, act.by(), owner));
    owner = act.by();
    rise(of);
  }

  /**
   * Who was asked does not take it: it comes back.
   *
   * @throws Problem 409 if nobody was asked, or another, or the offer was not answered in time
   */
  void refuse(String why, Act act) {
    close(offeredTo(act), RequestEvent.Why.REFUSED, act, why);
  }

  private Offer offeredTo(Act act) {
    lapse(act);
    return chain.offeredTo(act.by());
  }

  /** An offer that nobody answered in time comes back. */
  void lapse(Act act) {
    chain
        .pending()
        .filter(offer -> offer.isLate(act.day()))
        .ifPresent(offer -> close(offer, RequestEvent.Why.TIMED_OUT, act, null));
  }

  /** Nobody is asked any more. */
  void withdraw(Act act) {
    chain.pending().ifPresent(offer -> close(offer, RequestEvent.Why.WITHDRAWN, act, null));
  }

  private void close(Offer offer, RequestEvent.Why why, Act act, @Nullable String words) {
    chain = chain.answered(offer.answered(Offer.State.valueOf(why.name()), act.at(), words));
    tell.accept(new RequestEvent.Refused(id, area, owner, offer.to(), why));
  }

  /** What the officer who hands over was asked to take, or answered for, is the other's. */
  void handOver(Handover by, Instant receivedAt) {
    Act act = new Act(by.from(), by.at());
    chain
        .pending()
        .filter(offer -> offer.to().equals(by.from()) && !offer.at().isAfter(by.at()))
        .ifPresent(offer -> redirect(offer, by, act));
    if (owner.equals(by.from()) && !chain.ownedSince(receivedAt).isAfter(by.at())) {
      chain
          .pending()
          .filter(offer -> offer.to().equals(by.to()))
          .ifPresent(offer -> close(offer, RequestEvent.Why.WITHDRAWN, act, null));
      owner = by.to();
      chain = chain.moved(Offer.moved(by));
      tell.accept(new RequestEvent.HandedOver(id, area, owner, by.id()));
    }
  }

  private void redirect(Offer offer, Handover by, Act act) {
    if (by.to().equals(owner)) {
      close(offer, RequestEvent.Why.WITHDRAWN, act, null);
    } else {
      chain = chain.answered(offer.redirected(by.to()));
      tell.accept(new RequestEvent.Offered(id, area, owner, by.to(), offer.answerBy()));
    }
  }

  /** It is seen to no lower than at this level from now on. */
  void rise(@Nullable Level to) {
    level = to == null ? level : level.or(to);
  }

  /** The chain begins anew with its owner. */
  void beginAgain() {
    chain = chain.begunAgain(owner);
  }

  String owner() {
    return owner;
  }

  Level level() {
    return level;
  }

  Chain chain() {
    return chain;
  }
}

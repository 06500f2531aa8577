package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked the office for. The first desk asked answers for it until another accepts;
 * its time limit runs from receipt. Every verb may be sent again: the same words again change
 * nothing, other words about what is settled are a conflict.
 */
final class ServiceRequest {
  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private final List<RequestEvent> events = new ArrayList<>();
  private boolean changed;
  private Intake intake;
  private final Custody custody;
  private final TimeLimit limit;
  private List<Referral> referrals;
  private Closing closing;
  private List<UUID> handovers;

  private ServiceRequest(RequestSnapshot s) {
    this.id = s.id();
    this.version = s.version();
    this.outgoing = s.outgoing();
    this.intake = s.intake();
    this.custody = new Custody(s, this::happened);
    this.limit = new TimeLimit(s, custody, this::happened);
    this.referrals = s.referrals();
    this.closing = s.closing();
    this.handovers = s.handovers();
  }

  /** A request as it is taken up; its first owner's office is of this level. */
  static ServiceRequest received(UUID id, Intake intake, String owner, Level level, Terms terms) {
    ServiceRequest request =
        new ServiceRequest(
            new RequestSnapshot(
                id,
                intake,
                owner,
                level,
                TimeLimit.beginning(intake, intake.receivedOn(), terms),
                Chain.of(owner),
                List.of(),
                Closing.open(),
                List.of(),
                0,
                Outgoing.empty()));
    request.happened(RequestEvent.Received.of(id, intake, owner));
    request.limit.tell(intake);
    return request;
  }

  /** The request as it was stored. */
  static ServiceRequest stored(RequestSnapshot snapshot) {
    return new ServiceRequest(snapshot);
  }

  /** The request as the first version stored it: its time limit is not known to others yet. */
  static ServiceRequest ofTheFirstVersion(RequestSnapshot snapshot) {
    ServiceRequest request = new ServiceRequest(snapshot);
    request.limit.tell(request.intake);
    return request;
  }

  /**
   * Corrects what was taken up; the time limit stays.
   *
   * @throws Problem 409 if that is about kind, channel, place or time, or it was answered: the
   *     answer is to what was asked
   */
  void correct(Intake better) {
    if (!better.isOfTheSame(intake)) {
      throw Problem.conflict("request.fixed");
    }
    if (!better.equals(intake)) {
      mustBeUnanswered();
      changed = true;
      intake = better;
    }
  }

  /**
   * Asks somebody to take it; until then it stays with its owner.
   *
   * @throws Problem 409 if the person has it, had it before, or another is asked already
   */
  void offer(String to, @Nullable AreaCode unit, @Nullable String reason, Act act, Terms terms) {
    mustBeUnanswered();
    custody.offer(to, unit, reason, act, terms);
  }

  /**
   * Who was asked takes it; the person's office is of this level.
   *
   * @throws Problem 409 if nobody was asked, or another, or the offer was not answered in time
   */
  void accept(Level of, Act act) {
    if (!custody.lastAnsweredBy(act.by(), Offer.State.ACCEPTED)) {
      mustBeUnanswered();
      custody.accept(of, act);
    }
  }

  /**
   * Who was asked does not take it: it comes back.
   *
   * @throws Problem 409 if nobody was asked, or another, or the offer was not answered in time
   */
  void refuse(String why, Act act) {
    if (!custody.lastAnsweredBy(act.by(), Offer.State.REFUSED)) {
      mustBeUnanswered();
      custody.refuse(why, act);
    }
  }

  /**
   * Everything of one officer goes to another: what this one answered for, was asked to take or
   * mediated when that was announced. What came to the officer later stays.
   */
  void handOver(Handover by) {
    custody.handOver(by, intake.receivedAt());
    mediateBy(intake.withMediator(by.from(), by.to()));
    if (changed) {
      handovers = Stream.concat(handovers.stream(), Stream.of(by.id())).distinct().toList();
    }
  }

  private void mediateBy(Intake mediated) {
    changed |= !mediated.equals(intake);
    intake = mediated;
  }

  /**
   * Stops the time limit for a while.
   *
   * @throws Problem 422 if no end is in sight
   * @throws Problem 409 if another pause runs, or it is answered
   */
  void pause(String reason, LocalDate until, Act act, Terms terms) {
    mustBeUnanswered();
    limit.pause(intake, reason, until, act, terms);
  }

  /** Lets the time limit run again; nothing if it runs. */
  void resume(LocalDate on, Terms terms) {
    limit.resume(intake, on, terms);
  }

  /** Counts its limit by what is known of the years by now. */
  void recount(Terms terms) {
    if (!closing.isAnswered()) {
      limit.recount(intake, terms);
    }
  }

  /** Does what is due by a day, each thing once, however late that is asked for. */
  void advance(Act act, Terms terms) {
    if (!closing.isAnswered()) {
      custody.lapse(act);
      limit.advance(intake, act.day(), terms);
    }
  }

  /**
   * Passes it on outside, or notes how far that is.
   *
   * @throws Problem 409 if it cannot come there from where it is, or the request is answered
   */
  void refer(Referral referral) {
    List<Referral> all = referral.addedTo(referrals);
    if (!all.equals(referrals)) {
      mustBeUnanswered();
      referrals = all;
      happened(RequestEvent.Referred.of(id, intake.area(), referral));
    }
  }

  /**
   * Answers it.
   *
   * @throws Problem 422 if what this kind needs is missing
   * @throws Problem 409 if it was answered otherwise, a referral is not done, or an agency has no
   *     authorisation
   */
  void resolve(Resolution.Words words, Act act, Terms terms) {
    if (closing.answer().filter(answer -> answer.says(words)).isPresent()) {
      return;
    }
    words.mustFit(intake.kind());
    mustBeUnanswered();
    mustBeFit(words.outcome(), act.day());
    custody.withdraw(act);
    resume(act.day(), terms);
    Deadline deadline = limit.deadline();
    Resolution answer =
        new Resolution(
            words.outcome(),
            words.finding(),
            words.reply(),
            act.day(),
            act.by(),
            !act.day().isAfter(deadline.dueOn()),
            custody.level());
    closing = closing.answered(answer);
    happened(RequestEvent.Resolved.of(id, intake, deadline, answer));
  }

  private void mustBeFit(Outcome outcome, LocalDate day) {
    if (outcome != Outcome.WITHDRAWN && !intake.isAuthorisedOn(day)) {
      throw Problem.conflict("request.not-authorised");
    }
    if (outcome == Outcome.REFERRED
        && referrals.stream().noneMatch(one -> one.state() == Referral.State.DONE)) {
      throw Problem.conflict("request.referral-open");
    }
  }

  /**
   * Notes that the person who asked confirms the answer.
   *
   * @throws Problem 409 if there is none
   */
  void confirm(Act act) {
    if (closing.confirmedOn() == null) {
      closing = closing.confirmed(act.day());
      happened(new RequestEvent.Confirmed(id, intake.area(), act.day()));
    }
  }

  /**
   * Notes what the person who asked thinks of the service.
   *
   * @throws Problem 422 if it is not from 1 to 5
   * @throws Problem 409 if there is no answer yet, another rating, or another rates
   */
  void rate(Rating rating) {
    Closing rated = closing.rated(rating, intake.requesterRef());
    if (!rated.equals(closing)) {
      closing = rated;
      happened(
          new RequestEvent.Rated(id, intake.kind(), intake.area(), rating.rating(), rating.on()));
    }
  }

  /**
   * Opens it again; a new time limit begins.
   *
   * @throws Problem 409 if it is not answered
   */
  void reopen(String reason, Act act, Terms terms) {
    if (closing.wasReopenedFor(reason)) {
      return;
    }
    closing = closing.reopened(reason, act.day(), act.by());
    custody.beginAgain();
    limit.beginAgain(intake, act.day(), terms);
    happened(
        new RequestEvent.Reopened(id, intake.kind(), intake.area(), custody.owner(), act.day()));
    limit.tell(intake);
  }

  private void mustBeUnanswered() {
    if (closing.isAnswered()) {
      throw Problem.conflict("request.answered");
    }
  }

  private void happened(RequestEvent event) {
    events.add(event);
    changed = true;
  }

  UUID id() {
    return id;
  }

  /** What happened since it was read or made. */
  List<RequestEvent> events() {
    return List.copyOf(events);
  }

  /** Whether there is anything to save. */
  boolean isChanged() {
    return changed;
  }

  /** Its state now. */
  RequestSnapshot snapshot() {
    return new RequestSnapshot(
        id,
        intake,
        custody.owner(),
        custody.level(),
        limit.deadline(),
        custody.chain(),
        referrals,
        closing,
        handovers,
        version,
        outgoing);
  }
}

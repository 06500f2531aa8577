package cn.tongxin.activity.visit;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the office to a member. Every verb may be sent again: the same words again change
 * nothing, other words about what is settled are a conflict.
 */
final class Visit {
  private final UUID id;
  private final AreaCode area;
  private final long version;
  private final Outgoing outgoing;
  private final List<VisitEvent> events = new ArrayList<>();
  private VisitState state;
  private @Nullable Plan plan;
  private @Nullable Completion completion;
  private @Nullable Recording recording;
  private @Nullable String reason;
  private @Nullable Instant plannedAt;
  private boolean voidedAhead;
  private boolean changed;

  private Visit(UUID id, AreaCode area, VisitState state, long version, Outgoing outgoing) {
    this.id = id;
    this.area = area;
    this.state = state;
    this.version = version;
    this.outgoing = outgoing;
  }

  /** A visit that is to happen, to a member who is served in {@code area}; planned just now. */
  static Visit planned(UUID id, AreaCode area, Plan plan, Instant now) {
    Visit visit = new Visit(id, area, VisitState.PLANNED, 0, Outgoing.empty());
    visit.plan = plan;
    visit.plannedAt = now;
    visit.tell(new VisitEvent.Planned(id, area, plan));
    return visit;
  }

  /** A visit that happened without a plan. */
  static Visit unplanned(UUID id, AreaCode area, Completion completion, Recording recording) {
    Visit visit = new Visit(id, area, VisitState.PLANNED, 0, Outgoing.empty());
    visit.complete(completion, recording);
    return visit;
  }

  /** The visit as it was stored. */
  static Visit stored(Snapshot s) {
    Visit visit = new Visit(s.id(), s.area(), s.state(), s.version(), s.outgoing());
    visit.plan = s.plan();
    visit.completion = s.completion();
    visit.recording = s.recording();
    visit.reason = s.reason();
    visit.plannedAt = s.plannedAt();
    visit.voidedAhead = s.voidedAhead();
    return visit;
  }

  /**
   * Accepts the same plan again, and the plan of a visit whose completion came first.
   *
   * @throws Problem 409 if this visit was planned otherwise, or happened to another member
   */
  void planAgain(Plan again) {
    if (plan == null && completion != null) {
      mustBeTo(completion.memberRef(), again.memberRef());
      plan = again;
      changed = true;
    } else if (plan == null || !(again.equals(plan) || again.equals(plan.asFirstMade()))) {
      throw Problem.conflict("visit.planned-otherwise");
    }
  }

  /**
   * Others are to go in the place of the one who hands over; nothing unless it is planned, and was
   * that officer's when the hand-over was announced.
   */
  void handOver(Handover by) {
    if (state == VisitState.PLANNED && plan != null && plan.isLeftBy(by, plannedAt)) {
      plan = plan.handedOver(by);
      tell(new VisitEvent.Planned(id, area, plan));
    }
  }

  /** Marks it as missed from the day after the planned one; it may still be completed later. */
  void miss(LocalDate today) {
    if (state == VisitState.PLANNED && plan != null && plan.plannedOn().isBefore(today)) {
      state = VisitState.MISSED;
      tell(new VisitEvent.Missed(id, area, plan));
    }
  }

  /**
   * Records that it happened; the author is bound now.
   *
   * @throws Problem 409 if it was completed otherwise, or cancelled or voided
   */
  void complete(Completion done, Recording by) {
    if (isCompletedAs(done)) {
      return;
    }
    mustBeOpen();
    if (plan != null) {
      mustBeTo(plan.memberRef(), done.memberRef());
    }
    state = VisitState.COMPLETED;
    completion = done;
    recording = by;
    LocalDate plannedOn = plan == null ? null : plan.plannedOn();
    tell(new VisitEvent.Completed(id, area, done, by, plannedOn));
    if (voidedAhead) {
      becomeVoid();
    }
  }

  /** Whether these words were taken before; what has changed since then does not unsay them. */
  boolean isCompletedAs(Completion done) {
    return done.equals(completion);
  }

  /**
   * Calls a planned visit off, also when the word of it comes only after its day.
   *
   * @throws Problem 409 if it is not open, or was called off for another reason
   */
  void cancel(String why) {
    if (state == VisitState.CANCELLED && why.equals(reason)) {
      return;
    }
    mustBeOpen();
    state = VisitState.CANCELLED;
    voidedAhead = false;
    reason = why;
    tell(new VisitEvent.Cancelled(id, area, Objects.requireNonNull(plan)));
  }

  /**
   * Takes back a completed visit that was recorded in error. Where the word of it comes before that
   * of the completion, it is kept for then.
   *
   * @throws Problem 409 if it was called off, or voided for another reason
   */
  void voidFor(String why) {
    if ((state == VisitState.VOIDED || voidedAhead) && why.equals(reason)) {
      return;
    }
    if (state == VisitState.CANCELLED || state == VisitState.VOIDED || voidedAhead) {
      throw Problem.conflict("visit.not-completed", state);
    }
    reason = why;
    if (state == VisitState.COMPLETED) {
      becomeVoid();
    } else {
      voidedAhead = true;
      changed = true;
    }
  }

  private void becomeVoid() {
    state = VisitState.VOIDED;
    voidedAhead = false;
    tell(
        new VisitEvent.Voided(
            id, area, Objects.requireNonNull(completion), Objects.requireNonNull(recording)));
  }

  /** Takes out what somebody wrote about the member; answers whether there was anything. */
  boolean forgetWords() {
    boolean spoke = reason != null || (completion != null && completion.hasWords());
    changed |= spoke;
    reason = null;
    completion = completion == null ? null : completion.withoutWords();
    return spoke;
  }

  private void mustBeOpen() {
    if (state != VisitState.PLANNED && state != VisitState.MISSED) {
      throw Problem.conflict("visit.not-open", state);
    }
  }

  private static void mustBeTo(UUID member, UUID other) {
    if (!member.equals(other)) {
      throw Problem.conflict("visit.other-member");
    }
  }

  private void tell(VisitEvent event) {
    events.add(event);
    changed = true;
  }

  /** Whether anything is otherwise than when it was read. */
  boolean changed() {
    return changed;
  }

  UUID id() {
    return id;
  }

  /** What happened since it was read or made. */
  List<VisitEvent> events() {
    return List.copyOf(events);
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(
        id,
        area,
        state,
        plan,
        completion,
        recording,
        reason,
        plannedAt,
        voidedAhead,
        version,
        outgoing);
  }

  /**
   * Who recorded it and when.
   *
   * @param by the person's id
   * @param at the moment
   * @param sentBy whose sign-in it was sent with, where that is another person's
   * @param organisationArea where the organisation was at which it was
   */
  record Recording(
      String by, Instant at, @Nullable String sentBy, @Nullable AreaCode organisationArea) {

    /** Recorded and sent by one person. */
    Recording(String by, Instant at) {
      this(by, at, null, null);
    }
  }

  /**
   * The state of a visit.
   *
   * @param area where the member was served when it was first recorded
   * @param reason why it was cancelled or voided
   * @param plannedAt when the plan came; null where there is none, or it was not noted yet
   * @param voidedAhead whether it will be void once the word of its completion comes
   * @param version how often it was saved; 0 for one that was not
   */
  record Snapshot(
      UUID id,
      AreaCode area,
      VisitState state,
      @Nullable Plan plan,
      @Nullable Completion completion,
      @Nullable Recording recording,
      @Nullable String reason,
      @Nullable Instant plannedAt,
      boolean voidedAhead,
      long version,
      Outgoing outgoing) {

    /** Whether this person was there, or wrote it down, or sent it. */
    boolean heardBy(String person) {
      return (completion != null && completion.officers().contains(person))
          || (recording != null
              && (person.equals(recording.by()) || person.equals(recording.sentBy())));
    }

    /** The same for all visits to one member on one day; null unless it happened. */
    @Nullable UUID occasion() {
      return state == VisitState.COMPLETED && completion != null ? completion.occasion() : null;
    }
  }
}

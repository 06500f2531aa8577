package cn.tongxin.activity.gathering;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People come together. Every verb may be sent again: the same words again change nothing, other
 * words about what is settled are a conflict.
 */
final class Gathering {
  private static final int MOST_FOLLOW_UPS = 200;

  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private final @Nullable UUID seriesId;
  private final List<GatheringEvent> events = new ArrayList<>();
  private final List<Attendance> attendance = new ArrayList<>();
  private final TreeSet<UUID> followUps = new TreeSet<>();
  private boolean changed;
  private Agenda agenda = Agenda.NONE;
  private GatheringState state = GatheringState.PLANNED;
  private GatheringPlan plan;
  private @Nullable Holding holding;
  private @Nullable Turnout turnout;
  private @Nullable Recording recording;
  private @Nullable String reason;

  private Gathering(
      UUID id, GatheringPlan plan, @Nullable UUID seriesId, long version, Outgoing outgoing) {
    this.id = id;
    this.plan = plan;
    this.seriesId = seriesId;
    this.version = version;
    this.outgoing = outgoing;
  }

  /** A gathering that is to be held; {@code seriesId} names the series that it was made by. */
  static Gathering planned(UUID id, GatheringPlan plan, @Nullable UUID seriesId) {
    Gathering gathering = new Gathering(id, plan, seriesId, 0, Outgoing.empty());
    gathering.happened(new GatheringEvent.Planned(id, plan, seriesId));
    return gathering;
  }

  /** The gathering as it was stored. */
  static Gathering stored(Snapshot s) {
    Gathering it = new Gathering(s.id(), s.plan(), s.seriesId(), s.version(), s.outgoing());
    it.state = s.state();
    it.attendance.addAll(s.attendance());
    it.holding = s.holding();
    it.turnout = s.turnout();
    it.recording = s.recording();
    it.agenda = s.agenda();
    it.followUps.addAll(s.followUps());
    it.reason = s.reason();
    return it;
  }

  /**
   * Plans it otherwise.
   *
   * @param knowing whether the caller has seen the plan that this one replaces
   * @throws Problem 409 if the caller has not, or people were counted, or it is over
   */
  void planAgain(GatheringPlan again, boolean knowing) {
    if (again.equals(plan)) {
      return;
    }
    if (!knowing) {
      throw Problem.conflict("gathering.planned-otherwise");
    }
    mustBePlanned();
    if (!attendance.isEmpty()) {
      throw Problem.conflict("gathering.attended");
    }
    plan = again;
    happened(new GatheringEvent.Planned(id, plan, seriesId));
  }

  /**
   * Records who was at a session.
   *
   * @param seats how many people the session's hall holds; null where that is not known
   * @param knowing whether the caller has seen what this replaces
   * @throws Problem 409 if something else is recorded and the caller has not seen it, or it is over
   * @throws Problem 422 if that cannot be
   */
  void attend(Attendance at, @Nullable Integer seats, boolean knowing) {
    if (attendance.contains(at)) {
      return;
    }
    mustBePlanned();
    if (at.session() > plan.sessions().size()) {
      throw Problem.invalid("session", "gathering.no-session", plan.sessions().size());
    }
    at.check(plan.sessions().get(at.session() - 1).room());
    at.check(seats);
    boolean replaced = attendance.removeIf(one -> one.session() == at.session());
    if (replaced && !knowing) {
      throw Problem.conflict("gathering.counted-otherwise");
    }
    attendance.add(at);
    attendance.sort(Comparator.comparingInt(Attendance::session));
    changed = true;
  }

  /**
   * Records that it was held.
   *
   * @throws Problem 409 if it was held otherwise or is cancelled, nobody was counted, or too few
   *     came
   * @throws Problem 422 if it is not clear how many different people came, or the day is that of no
   *     session, or of one before the last that somebody was counted at
   */
  void hold(Holding held, Recording by) {
    if (held.equals(holding) && state == GatheringState.HELD) {
      return;
    }
    mustBePlanned();
    if (attendance.isEmpty()) {
      throw Problem.conflict("gathering.nobody-counted");
    }
    LocalDate counted = plan.sessions().get(attendance.getLast().session() - 1).on();
    if (held.heldOn().isBefore(counted)
        || plan.sessions().stream().noneMatch(session -> session.on().equals(held.heldOn()))) {
      throw Problem.invalid("heldOn", "gathering.other-day", counted);
    }
    Turnout came = Turnout.of(plan, attendance, held);
    if (plan.quorum() != null && came.distinctPeople() < plan.quorum()) {
      throw Problem.conflict("gathering.no-quorum", plan.quorum(), came.distinctPeople());
    }
    state = GatheringState.HELD;
    holding = held;
    turnout = came;
    recording = by;
    happened(new GatheringEvent.Held(id, plan, held.heldOn(), came));
  }

  /**
   * Calls it off, or takes back one that was recorded in error as held.
   *
   * @throws Problem 409 if it was cancelled for another reason
   */
  void cancel(String why) {
    if (state == GatheringState.CANCELLED) {
      if (why.equals(reason)) {
        return;
      }
      throw Problem.conflict("gathering.not-open", state);
    }
    state = GatheringState.CANCELLED;
    reason = why;
    happened(new GatheringEvent.Cancelled(id, plan, holding == null ? null : holding.heldOn()));
  }

  /**
   * Puts an item on the agenda.
   *
   * @throws Problem 409 if it is there in other words, there are too many, or it is cancelled
   */
  void propose(AgendaItem item) {
    become(agenda.with(item));
  }

  /**
   * Takes an item one step on.
   *
   * @throws Problem 404 if there is no such item
   * @throws Problem 409 if it is not the next step, or it is cancelled
   */
  void advance(UUID itemId, AgendaItem.Move move, Recording by) {
    become(agenda.advanced(itemId, move, by));
  }

  /** What an officer who hands over had on its agenda is the other's; nothing once cancelled. */
  void handOver(Handover by) {
    if (state != GatheringState.CANCELLED) {
      become(agenda.handedOver(by));
    }
  }

  private void become(Agenda next) {
    if (next.equals(agenda)) {
      return;
    }
    if (state == GatheringState.CANCELLED) {
      throw Problem.conflict("gathering.not-open", state);
    }
    agenda = next;
    changed = true;
  }

  /**
   * Links service requests that came of it.
   *
   * @throws Problem 409 if there are too many
   */
  void followUp(Collection<UUID> requestIds) {
    changed |= followUps.addAll(requestIds);
    if (followUps.size() > MOST_FOLLOW_UPS) {
      throw Problem.conflict("gathering.too-many", MOST_FOLLOW_UPS);
    }
  }

  /** Takes out a member's name; what is counted stays. Answers whether it was there. */
  boolean forget(UUID memberRef) {
    List<Attendance> without = attendance.stream().map(a -> a.without(memberRef)).toList();
    boolean there = !without.equals(attendance);
    attendance.clear();
    attendance.addAll(without);
    changed |= there;
    return there;
  }

  private void mustBePlanned() {
    if (state != GatheringState.PLANNED) {
      throw Problem.conflict("gathering.not-open", state);
    }
  }

  private void happened(GatheringEvent event) {
    events.add(event);
    changed = true;
  }

  /** Whether it is otherwise than it was read. */
  boolean changed() {
    return changed;
  }

  /** What happened since it was read or made. */
  List<GatheringEvent> events() {
    return List.copyOf(events);
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(
        id,
        seriesId,
        state,
        plan,
        List.copyOf(attendance),
        holding,
        turnout,
        recording,
        agenda,
        List.copyOf(followUps),
        reason,
        version,
        outgoing);
  }

  /**
   * Who recorded something and when.
   *
   * @param by the person's id
   * @param at the moment
   */
  record Recording(String by, Instant at) {}

  /**
   * The state of a gathering.
   *
   * @param followUps ids of service requests that came of it
   * @param reason why it was cancelled
   * @param version how often it was saved; 0 for one that was not
   */
  record Snapshot(
      UUID id,
      @Nullable UUID seriesId,
      GatheringState state,
      GatheringPlan plan,
      List<Attendance> attendance,
      @Nullable Holding holding,
      @Nullable Turnout turnout,
      @Nullable Recording recording,
      Agenda agenda,
      List<UUID> followUps,
      @Nullable String reason,
      long version,
      Outgoing outgoing) {

    /** The day it stands at in a list: when it was held, before that when it begins. */
    LocalDate day() {
      return holding == null ? plan.firstDay() : holding.heldOn();
    }

    /** The day of its first session; of a single one that was held, the day it was. */
    LocalDate firstDay() {
      return plan.sessions().size() > 1 ? plan.firstDay() : day();
    }
  }
}

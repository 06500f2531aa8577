package cn.tongxin.roster.handover;

import cn.tongxin.roster.Revision;
import cn.tongxin.roster.pairing.Succession;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One officer hands over to another everything held within a place, in every service. */
final class Handover {
  private final UUID id;
  private final Order order;
  private final Revision revision;
  private final List<HandoverEvent> facts = new ArrayList<>();
  private State state;
  private List<Moved> moved;
  private @Nullable Instant completedAt;

  Handover(
      UUID id,
      Order order,
      State state,
      List<Moved> moved,
      @Nullable Instant completedAt,
      Revision revision) {
    this.id = id;
    this.order = order;
    this.state = state;
    this.moved = List.copyOf(moved);
    this.completedAt = completedAt;
    this.revision = revision;
  }

  /**
   * Orders it; it is carried out on its day, or at once where that has come.
   *
   * @throws Problem 422 if it is to oneself, or on a day more than a year away
   */
  static Handover ordered(UUID id, Order order, LocalDate today) {
    if (order.from().equals(order.to())) {
      throw Problem.invalid("toOfficer", "handover.oneself");
    }
    if (order.on().isBefore(today.minusYears(1)) || order.on().isAfter(today.plusYears(1))) {
      throw Problem.invalid("effectiveOn", "handover.too-far");
    }
    State state = order.on().isAfter(today) ? State.SCHEDULED : State.MOVING;
    return new Handover(id, order, state, List.of(), null, Revision.none());
  }

  /** How far it has come. */
  enum State {
    /** Its day has not come. */
    SCHEDULED,
    /** This service moves what it holds. */
    MOVING,
    /** This service has done its part, and the others are asked for theirs. */
    CONFIRMING,
    /** Every service has confirmed. */
    COMPLETED
  }

  /** Its day has come. */
  void begin() {
    state = State.MOVING;
  }

  /** All that this service holds is moved: now the others are asked. */
  void moved(List<Moved> all) {
    state = State.CONFIRMING;
    moved = List.copyOf(all);
    facts.add(new HandoverEvent.Announced(id, order.area(), order.from(), order.to(), order.on()));
  }

  /** Everybody has confirmed. */
  void complete(Instant at) {
    state = State.COMPLETED;
    completedAt = at;
    facts.add(new HandoverEvent.Completed(id, order.area(), order.from(), order.to(), order.on()));
  }

  /** Whether this one stands against another that is not finished. */
  boolean standsAgainst(Handover other) {
    return !id.equals(other.id)
        && (order.from().equals(other.order.from())
            || order.from().equals(other.order.to())
            || order.to().equals(other.order.from()));
  }

  Succession succession() {
    return new Succession(
        id, order.area(), order.from(), order.to(), order.on(), order.orderedBy());
  }

  UUID id() {
    return id;
  }

  Order order() {
    return order;
  }

  State state() {
    return state;
  }

  /** Whether this service has done its part. */
  boolean isMoved() {
    return state == State.CONFIRMING || state == State.COMPLETED;
  }

  /** What was moved in this service; nothing until all is. */
  List<Moved> moved() {
    return moved;
  }

  @Nullable Instant completedAt() {
    return completedAt;
  }

  Revision revision() {
    return revision;
  }

  List<HandoverEvent> facts() {
    return List.copyOf(facts);
  }

  /** How many records of a kind were moved. */
  record Moved(Holdings.Kind kind, int count) {}

  /**
   * What was ordered.
   *
   * @param area within which everything is handed over: the scope of whoever ordered it
   * @param on the first day on which the other officer is on duty
   */
  record Order(
      AreaCode area, String from, String to, LocalDate on, String orderedBy, Instant orderedAt) {}
}

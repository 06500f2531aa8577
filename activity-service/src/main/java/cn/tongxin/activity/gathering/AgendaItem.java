package cn.tongxin.activity.gathering;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.Tenure;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda and what became of it.
 *
 * @param subject in the recorder's words
 * @param owner who sees to it
 * @param dueOn by when it is to be done
 * @param steps what was done with it, the first step first
 * @param tenure how its owner came to it; absent where that was not noted yet
 */
record AgendaItem(
    UUID id,
    String subject,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    AgendaState state,
    List<Step> steps,
    @Nullable Tenure tenure) {

  /** Reads a stored item whose empty list is absent. */
  AgendaItem {
    steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
  }

  /** An item that nobody has looked at yet, put down just now. */
  static AgendaItem proposed(
      UUID id, String subject, @Nullable String owner, @Nullable LocalDate dueOn, Instant now) {
    return new AgendaItem(
        id, subject, owner, dueOn, AgendaState.PROPOSED, List.of(), Tenure.since(now));
  }

  /** Whether it was proposed in these words; a hand-over does not unsay who was named. */
  boolean isProposedAs(AgendaItem other) {
    boolean sameOwner =
        Objects.equals(owner, other.owner) || (tenure != null && !tenure.handovers().isEmpty());
    return subject.equals(other.subject)
        && (state != AgendaState.PROPOSED || (sameOwner && Objects.equals(dueOn, other.dueOn)));
  }

  /** The same with another owner, where the one who hands over had it when that was announced. */
  AgendaItem handedOver(Handover by) {
    if (!waits() || !by.from().equals(owner) || (tenure != null && !tenure.isBefore(by))) {
      return this;
    }
    Tenure until = tenure == null ? Tenure.since(by.at()) : tenure;
    return new AgendaItem(id, subject, by.to(), dueOn, state, steps, until.after(by));
  }

  /** Whether something is still to be done. */
  boolean waits() {
    return state != AgendaState.DONE;
  }

  /**
   * One step on; the last step again changes nothing.
   *
   * @throws Problem 409 if it is not the next step
   */
  AgendaItem advanced(Move to, String by, Instant at) {
    if (!steps.isEmpty() && steps.getLast().move().equals(to)) {
      return this;
    }
    if (to.state().before() != state) {
      throw Problem.conflict("gathering.not-the-next-step", state);
    }
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(to, by, at));
    return new AgendaItem(
        id,
        subject,
        to.owner() == null ? owner : to.owner(),
        to.dueOn() == null ? dueOn : to.dueOn(),
        to.state(),
        more,
        to.owner() == null || to.owner().equals(owner) ? tenure : named(at));
  }

  private Tenure named(Instant at) {
    return tenure == null ? Tenure.since(at) : tenure.named(at);
  }

  /**
   * What somebody says when an item goes on.
   *
   * @param owner who sees to it from now on; null where that stays
   * @param dueOn by when; null where that stays
   * @param note in the recorder's words
   */
  record Move(
      AgendaState state,
      @Nullable String owner,
      @Nullable LocalDate dueOn,
      @Nullable String note) {}

  /**
   * A step that was done.
   *
   * @param by who recorded it
   */
  record Step(Move move, String by, Instant at) {}
}

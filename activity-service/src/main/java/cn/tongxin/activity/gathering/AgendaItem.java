package cn.tongxin.activity.gathering;

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
 */
record AgendaItem(
    UUID id,
    String subject,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    AgendaState state,
    List<Step> steps) {

  /** Reads a stored item whose empty list is absent. */
  AgendaItem {
    steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
  }

  /** An item that nobody has looked at yet. */
  static AgendaItem proposed(
      UUID id, String subject, @Nullable String owner, @Nullable LocalDate dueOn) {
    return new AgendaItem(id, subject, owner, dueOn, AgendaState.PROPOSED, List.of());
  }

  /** Whether it was proposed in these words. */
  boolean isProposedAs(AgendaItem other) {
    return subject.equals(other.subject)
        && (state != AgendaState.PROPOSED
            || (Objects.equals(owner, other.owner) && Objects.equals(dueOn, other.dueOn)));
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
        more);
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

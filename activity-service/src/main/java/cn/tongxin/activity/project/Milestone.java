package cn.tongxin.activity.project;

import cn.tongxin.activity.Days;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a project.
 *
 * @param id made by the client
 * @param dueOn day by which it is to be reached
 * @param reachedOn day on which it was, for one that was
 */
record Milestone(
    UUID id, String title, LocalDate dueOn, State state, @Nullable LocalDate reachedOn) {

  /** Where a step stands. */
  enum State {
    PLANNED,
    REACHED,
    DROPPED
  }

  boolean isReached() {
    return state == State.REACHED;
  }

  void check(LocalDate today) {
    Days.mustBeOfOurTime("milestones.dueOn", dueOn);
    if (isReached() != (reachedOn != null)) {
      throw Problem.invalid("milestones.reachedOn", "project.reached-on");
    }
    if (reachedOn != null) {
      Days.mustHaveCome("milestones.reachedOn", reachedOn, today);
    }
  }
}

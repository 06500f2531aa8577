package cn.tongxin.activity.request;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * How long a request may wait for its answer: it runs from receipt or reopening, stands still in a
 * pause, and takes the steps around its last day by itself.
 */
final class TimeLimit {
  private final UUID id;
  private final Custody custody;
  private final Consumer<RequestEvent> tell;
  private Deadline deadline;

  /**
   * As it was stored, or begins.
   *
   * @param custody is told how high a step reaches
   * @param tell is told what happens
   */
  TimeLimit(RequestSnapshot s, Custody custody, Consumer<RequestEvent> tell) {
    this.id = s.id();
    this.custody = custody;
    this.tell = tell;
    this.deadline = s.deadline();
  }

  /** What a request has that is taken up, or opened again, on a day. */
  static Deadline beginning(Intake intake, LocalDate from, Terms terms) {
    return Deadline.from(from, terms.limits().daysOf(intake.kind()), intake.area(), terms);
  }

  /** Says when it ends. */
  void tell(Intake intake) {
    tell.accept(
        new RequestEvent.DueSet(
            id, intake.kind(), intake.area(), custody.owner(), deadline.dueOn(), deadline.basis()));
  }

  /** Begins anew. */
  void beginAgain(Intake intake, LocalDate from, Terms terms) {
    deadline = beginning(intake, from, terms);
  }

  /**
   * Stops it for a while.
   *
   * @throws Problem 422 if no end is in sight
   * @throws Problem 409 if another pause runs
   */
  void pause(Intake intake, String reason, LocalDate until, Act act, Terms terms) {
    var running = deadline.running();
    if (running.filter(pause -> pause.isTheSame(reason, until)).isPresent()) {
      return;
    }
    if (running.isPresent()) {
      throw Problem.conflict("request.paused-already");
    }
    deadline =
        deadline.pausedBy(new Pause(reason, act.day(), until, act.by(), null), terms.limits());
    tell.accept(new RequestEvent.Paused(id, intake.area(), custody.owner(), until));
  }

  /** Lets it run again; nothing if it runs. */
  void resume(Intake intake, LocalDate on, Terms terms) {
    if (deadline.running().isPresent()) {
      deadline = deadline.resumedOn(on, terms);
      tell.accept(new RequestEvent.Resumed(id, intake.area(), custody.owner(), on));
      tell(intake);
    }
  }

  /** Counts it by what is known of the years by now. */
  void recount(Intake intake, Terms terms) {
    Deadline before = deadline;
    deadline = before.counted(terms);
    if (!deadline.equals(before)) {
      tell(intake);
    }
  }

  /** Does what is due by a day, each thing once. */
  void advance(Intake intake, LocalDate today, Terms terms) {
    deadline
        .running()
        .map(pause -> pause.until().plusDays(1))
        .filter(end -> !end.isAfter(today))
        .ifPresent(end -> resume(intake, end, terms));
    if (deadline.running().isEmpty()) {
      List<Step> due = deadline.due(today);
      due.forEach(step -> take(step, intake, today));
      deadline = deadline.after(due);
    }
  }

  private void take(Step step, Intake intake, LocalDate on) {
    custody.rise(step.level());
    tell.accept(RequestEvent.of(step, id, intake, custody.owner(), deadline.dueOn(), on));
  }

  Deadline deadline() {
    return deadline;
  }
}

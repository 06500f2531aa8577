package cn.tongxin.activity.request;

import cn.tongxin.activity.workday.Basis;
import cn.tongxin.activity.workday.Reckoned;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time limit of a request.
 *
 * @param from the day it began on: of the receipt, or of the reopening
 * @param days working days that it has
 * @param paused working days that did not count
 * @param dueOn the last day
 * @param basis what that rests on
 * @param done the steps that happened
 * @param next the steps that will happen, unless it is answered before
 * @param pauses the last one may be running
 */
record Deadline(
    LocalDate from,
    int days,
    int paused,
    LocalDate dueOn,
    Basis basis,
    List<Step> done,
    List<Stage> next,
    List<Pause> pauses) {

  Deadline {
    done = List.copyOf(done);
    next = List.copyOf(next);
    pauses = List.copyOf(pauses);
  }

  /** A limit that begins. */
  static Deadline from(LocalDate from, int days, AreaCode place, Terms terms) {
    List<Stage> none =
        Arrays.stream(Step.values())
            .filter(step -> step.concerns(place))
            .map(step -> new Stage(step, from))
            .toList();
    return new Deadline(from, days, 0, from, Basis.NOTICES, List.of(), none, List.of())
        .counted(0, List.of(), terms);
  }

  /** Counted by these terms, with more days that do not count. */
  private Deadline counted(int more, List<Pause> pauses, Terms terms) {
    Reckoned due = terms.calendar().plus(from, days + paused + more);
    List<Stage> stages =
        next.stream()
            .map(stage -> new Stage(stage.step(), stage.step().day(due.date(), terms)))
            .toList();
    return new Deadline(from, days, paused + more, due.date(), due.basis(), done, stages, pauses);
  }

  /** The same limit, counted by what is known by now. */
  Deadline counted(Terms terms) {
    return counted(0, pauses, terms);
  }

  /** The pause that runs. */
  Optional<Pause> running() {
    return pauses.isEmpty() ? Optional.empty() : Optional.of(pauses.getLast()).filter(Pause::runs);
  }

  /**
   * The limit while it does not run.
   *
   * @throws Problem 422 if the pause has no end in sight
   */
  Deadline pausedBy(Pause pause, Limits limits) {
    LocalDate latest = pause.from().plusDays(limits.longestPause());
    if (!pause.until().isAfter(pause.from()) || pause.until().isAfter(latest)) {
      throw Problem.invalid("until", "request.pause-end", latest);
    }
    return new Deadline(
        from, days, paused, dueOn, basis, done, next, changed(pauses, pauses.size(), pause));
  }

  /** The limit when it runs again; the days between did not count. */
  Deadline resumedOn(LocalDate day, Terms terms) {
    Pause pause = pauses.getLast();
    LocalDate last = pause.lastDay(day);
    int more = terms.calendar().between(pause.from(), last);
    return counted(more, changed(pauses, pauses.size() - 1, pause.ended(last)), terms);
  }

  private static List<Pause> changed(List<Pause> pauses, int at, Pause last) {
    return Stream.concat(pauses.stream().limit(at), Stream.of(last)).toList();
  }

  /** The steps that are due on a day. */
  List<Step> due(LocalDate today) {
    return next.stream().filter(stage -> !stage.on().isAfter(today)).map(Stage::step).toList();
  }

  /** The limit after these steps. */
  Deadline after(List<Step> steps) {
    List<Step> all = Stream.concat(done.stream(), steps.stream()).toList();
    List<Stage> left = next.stream().filter(stage -> !steps.contains(stage.step())).toList();
    return new Deadline(from, days, paused, dueOn, basis, all, left, pauses);
  }

  /** The day on which something happens by itself. */
  Optional<LocalDate> nextDay() {
    return running()
        .map(pause -> pause.until().plusDays(1))
        .or(() -> next.stream().map(Stage::on).min(LocalDate::compareTo));
  }

  Deadline withoutWords() {
    List<Pause> silent = pauses.stream().map(Pause::withoutWords).toList();
    return new Deadline(from, days, paused, dueOn, basis, done, next, silent);
  }

  /** A step and its day. */
  record Stage(Step step, LocalDate on) {}
}

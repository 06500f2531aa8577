package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Plans that take one step together: what has to be saved, and what becomes of their reminders. */
final class Batch<P extends Plan<F>, F> {
  private final List<Step<P, F>> steps;

  private Batch(List<Step<P, F>> steps) {
    this.steps = steps;
  }

  /** The plans that the facts are about, with the facts taken in; one read. */
  static <P extends Plan<F>, F> Batch<P, F> learning(
      Stored<P> plans, Function<UUID, P> unknown, List<Told<F>> told, LocalDate today) {
    Map<UUID, List<F>> facts =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    Told::about, Collectors.mapping(Told::fact, Collectors.toList())));
    Map<UUID, P> stored =
        plans.of(facts.keySet()).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
    List<Step<P, F>> steps = new ArrayList<>(facts.size());
    facts.forEach(
        (id, news) -> {
          P known = stored.get(id);
          steps.add(learning(known == null ? unknown.apply(id) : known, news, today));
        });
    return new Batch<>(steps);
  }

  private static <P extends Plan<F>, F> Step<P, F> learning(
      P plan, List<F> facts, LocalDate today) {
    List<Reminder> before = plan.reminders(today);
    Set<Learned> learned = EnumSet.noneOf(Learned.class);
    facts.forEach(fact -> learned.add(plan.learn(fact)));
    // What was known may have been learned just before a crash, and not have reached its reminders.
    boolean sure = !learned.contains(Learned.KNOWN);
    return new Step<>(
        plan,
        learned.contains(Learned.NEWS),
        before,
        sure,
        sure && !learned.contains(Learned.NEWS) ? before : plan.reminders(today));
  }

  /** One plan that a person changes, where {@code verb} answers whether it changed anything. */
  static <P extends Plan<F>, F> Batch<P, F> changing(P plan, LocalDate today, Predicate<P> verb) {
    List<Reminder> before = plan.reminders(today);
    boolean changed = verb.test(plan);
    return new Batch<>(List.of(new Step<>(plan, changed, before, changed, plan.reminders(today))));
  }

  /** Plans whose reminders are written anew because the calendar has moved on. */
  static <P extends Plan<F>, F> Batch<P, F> anew(Collection<P> plans, LocalDate today) {
    return new Batch<>(
        plans.stream()
            .map(plan -> new Step<P, F>(plan, true, List.of(), false, plan.reminders(today)))
            .toList());
  }

  /** The same without these plans. */
  Batch<P, F> without(Set<UUID> ids) {
    return ids.isEmpty()
        ? this
        : new Batch<>(steps.stream().filter(s -> !ids.contains(s.plan().id())).toList());
  }

  /** What other plans have to learn of these. */
  List<Told<F>> passedOn() {
    return steps.stream().flatMap(step -> step.plan().passedOn(step.version()).stream()).toList();
  }

  /** The plans that changed. */
  List<P> toSave() {
    return steps.stream().filter(Step::changed).map(Step::plan).toList();
  }

  /**
   * What has to be written.
   *
   * @param written the reminders of things as they are written; asked only where the plan cannot be
   *     sure
   */
  List<Change> changes(Function<Collection<UUID>, List<Reminder>> written) {
    List<UUID> unsure = steps.stream().filter(s -> !s.sure()).map(s -> s.plan().id()).toList();
    Map<UUID, List<Reminder>> found =
        unsure.isEmpty()
            ? Map.of()
            : written.apply(unsure).stream().collect(Collectors.groupingBy(Reminder::subjectRef));
    return steps.stream().map(step -> step.change(found)).toList();
  }

  /**
   * One plan's part.
   *
   * @param changed whether it has to be saved
   * @param before its reminders before
   * @param sure whether those are written, or are about to be
   */
  private record Step<P extends Plan<F>, F>(
      P plan, boolean changed, List<Reminder> before, boolean sure, List<Reminder> after) {

    Change change(Map<UUID, List<Reminder>> written) {
      return sure
          ? Change.between(before, after, version())
          : Change.asked(written.getOrDefault(plan.id(), List.of()), before, after, version());
    }

    long version() {
      return plan.version() + (changed ? 1 : 0);
    }
  }
}

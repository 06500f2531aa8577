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
import org.jspecify.annotations.Nullable;

/** Plans that take one step together: what has to be saved, and what becomes of their reminders. */
final class Batch {
  private final List<Step> steps;

  private Batch(List<Step> steps) {
    this.steps = steps;
  }

  /** The plans that the facts are about, with the facts taken in; one read. */
  static Batch learning(Plans plans, List<Told> told, LocalDate today) {
    Map<UUID, List<Fact>> facts =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    Told::memberRef, Collectors.mapping(Told::fact, Collectors.toList())));
    Map<UUID, CarePlan> stored =
        plans.of(facts.keySet()).stream()
            .collect(Collectors.toMap(CarePlan::memberRef, Function.identity()));
    List<Step> steps = new ArrayList<>(facts.size());
    facts.forEach(
        (member, news) -> {
          CarePlan known = stored.get(member);
          CarePlan plan = known == null ? CarePlan.unknown(member) : known;
          steps.add(learning(plan, news, today));
        });
    return new Batch(steps);
  }

  private static Step learning(CarePlan plan, List<Fact> facts, LocalDate today) {
    List<Reminder> before = plan.reminders(today);
    Set<Learned> learned = EnumSet.noneOf(Learned.class);
    facts.forEach(fact -> learned.add(plan.learn(fact)));
    // What was known may have been learned just before a crash, and not have reached its reminders.
    boolean sure = !learned.contains(Learned.KNOWN);
    return new Step(
        plan,
        learned.contains(Learned.NEWS),
        sure ? before : null,
        sure && !learned.contains(Learned.NEWS) ? before : plan.reminders(today));
  }

  /** One plan that a person changes, where {@code verb} answers whether it changed anything. */
  static Batch changing(CarePlan plan, LocalDate today, Predicate<CarePlan> verb) {
    List<Reminder> before = plan.reminders(today);
    boolean changed = verb.test(plan);
    return new Batch(
        List.of(new Step(plan, changed, changed ? before : null, plan.reminders(today))));
  }

  /** Plans whose reminders are written anew because the calendar has moved on. */
  static Batch anew(Collection<CarePlan> plans, LocalDate today) {
    return new Batch(
        plans.stream().map(plan -> new Step(plan, true, null, plan.reminders(today))).toList());
  }

  /** The same without the plans of these members. */
  Batch without(Set<UUID> members) {
    return members.isEmpty()
        ? this
        : new Batch(steps.stream().filter(s -> !members.contains(s.plan().memberRef())).toList());
  }

  /** The plans that changed. */
  List<CarePlan> toSave() {
    return steps.stream().filter(Step::changed).map(Step::plan).toList();
  }

  /**
   * What has to be written.
   *
   * @param written the reminders of members as they are written; asked only where the plan cannot
   *     be sure
   */
  List<Change> changes(Function<Collection<UUID>, List<Reminder>> written) {
    List<UUID> unsure =
        steps.stream().filter(s -> s.before() == null).map(s -> s.plan().memberRef()).toList();
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
   * @param before its reminders before, or null where only what is written counts
   */
  private record Step(
      CarePlan plan, boolean changed, @Nullable List<Reminder> before, List<Reminder> after) {

    Change change(Map<UUID, List<Reminder>> written) {
      List<Reminder> from =
          before == null ? written.getOrDefault(plan.memberRef(), List.of()) : before;
      return Change.between(from, after, plan.version() + (changed ? 1 : 0));
    }
  }
}

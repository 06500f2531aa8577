package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Keeps the plans, and the reminders as the plans have them. A plan is saved before its reminders
 * are written: what a crash leaves between the two is mended when the same facts come again, and at
 * the latest by the sweep.
 */
@Service
class ReminderService {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int TRIES = 10;
  private static final Set<ReminderKind> OF_MEMBERS =
      EnumSet.of(ReminderKind.ROUTINE, ReminderKind.MUST_VISIT);

  /** Nobody who read a plan so long ago is still about to write its reminders. */
  private static final Duration SLOWEST_WRITER = Duration.ofHours(1);

  private final Plans plans;
  private final Reminders reminders;
  private final Escalations escalations;
  private final ChangeWatch watch;
  private final Clock clock;

  ReminderService(
      Plans plans, Reminders reminders, Escalations escalations, ChangeWatch watch, Clock clock) {
    this.plans = plans;
    this.reminders = reminders;
    this.escalations = escalations;
    this.watch = watch;
    this.clock = clock;
  }

  /** Takes in facts: one read of plans, one write of plans, one write of reminders. */
  void learn(List<Told> told) {
    List<Told> left = told;
    for (int tries = TRIES; !left.isEmpty(); tries--) {
      if (tries == 0) {
        throw new ConcurrentChange(left.size() + " facts");
      }
      Set<UUID> lost = write(Batch.learning(plans, left, today()));
      left = left.stream().filter(fact -> lost.contains(fact.memberRef())).toList();
    }
  }

  /** Puts a reminder off; answers it as it is then. */
  ReminderView postpone(Actor actor, UUID id, LocalDate until, String reason) {
    ReminderView reminder = byId(actor.scope(), id);
    if (!OF_MEMBERS.contains(reminder.kind())) {
      throw Problem.conflict("postponement.kind");
    }
    UUID member = reminder.subjectRef();
    var acting = new CarePlan.Acting(actor.id(), clock.instant(), today());
    changing(actor.scope(), member, it -> it.postpone(id, until, reason, acting));
    return byId(actor.scope(), id);
  }

  /** Changes one member's plan by a verb that answers whether it changed anything. */
  void changing(Scope scope, UUID member, Predicate<CarePlan> verb) {
    CarePlan _ = ConcurrentChange.retrying(TRIES, () -> change(scope, member, verb));
  }

  /**
   * Writes anew what the calendar alone has changed, for some members at a time; answers for how
   * many, so 0 when all is done.
   */
  int sweep(int limit) {
    reminders.purge(clock.instant().minus(SLOWEST_WRITER));
    Set<UUID> members = new HashSet<>(reminders.late(OF_MEMBERS, today(), limit));
    members.addAll(plans.turning(today(), limit));
    if (!members.isEmpty()) {
      write(Batch.anew(plans.of(members), today()));
    }
    return members.size();
  }

  Page<ReminderView> list(Scope scope, Reminders.Wanted wanted, PageQuery page) {
    return reminders.list(scope, wanted, page);
  }

  private ReminderView byId(Scope scope, UUID id) {
    return reminders.byId(scope, id).orElseThrow(() -> Problem.notFound("reminder.unknown"));
  }

  private CarePlan change(Scope scope, UUID member, Predicate<CarePlan> verb) {
    CarePlan plan = plan(scope, member);
    if (!write(Batch.changing(plan, today(), verb)).isEmpty()) {
      throw new ConcurrentChange(member);
    }
    return plan;
  }

  private CarePlan plan(Scope scope, UUID member) {
    return plans.byMember(scope, member).orElseThrow(() -> Problem.notFound("reminder.unknown"));
  }

  /** Saves the plans, then writes the reminders of those that nobody else had saved meanwhile. */
  private Set<UUID> write(Batch batch) {
    Set<UUID> lost = plans.saveAll(batch.toSave(), today());
    List<Change> changes = escalations.told(batch.without(lost).changes(reminders::of), today());
    reminders.apply(changes, clock.instant());
    watch.changed(concerned(changes));
    return lost;
  }

  private static Set<String> concerned(List<Change> changes) {
    return changes.stream()
        .flatMap(change -> change.put().stream())
        .flatMap(reminder -> reminder.people().stream())
        .collect(Collectors.toSet());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }
}

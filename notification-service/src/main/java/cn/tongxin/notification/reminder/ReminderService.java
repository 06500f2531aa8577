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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** The reminders of members: what others tell of them, and what a person decides. */
@Service
class ReminderService implements Kept {
  /** Nobody who read a plan so long ago is still about to write its reminders. */
  private static final Duration SLOWEST_WRITER = Duration.ofHours(1);

  private static final Set<ReminderKind> OF_MEMBERS =
      EnumSet.of(
          ReminderKind.ROUTINE,
          ReminderKind.MUST_VISIT,
          ReminderKind.VACANCY,
          ReminderKind.CONSENT);
  private static final Set<ReminderKind> PUT_OFF =
      EnumSet.of(ReminderKind.ROUTINE, ReminderKind.MUST_VISIT);

  private final Plans plans;
  private final Reminders reminders;
  private final Keeper<CarePlan, Fact> keeper;
  private final Clock clock;

  ReminderService(Plans plans, Written written, Clock clock) {
    this.plans = plans;
    this.reminders = written.reminders();
    this.keeper = new Keeper<>(plans, CarePlan::unknown, OF_MEMBERS, written);
    this.clock = clock;
  }

  /** Takes in facts: one read of plans, one write of plans, one write of reminders. */
  void learn(List<Told<Fact>> told) {
    keeper.learn(told);
  }

  /** Puts a reminder off; answers it as it is then. */
  ReminderView postpone(Actor actor, UUID id, LocalDate until, String reason) {
    ReminderView reminder = byId(actor.scope(), id);
    if (!PUT_OFF.contains(reminder.kind())) {
      throw Problem.conflict("postponement.kind");
    }
    UUID member = reminder.subjectRef();
    var acting = new CarePlan.Acting(actor.id(), clock.instant(), keeper.today());
    changing(actor.scope(), member, it -> it.postpone(id, until, reason, acting));
    return byId(actor.scope(), id);
  }

  /** Changes one member's plan by a verb that answers whether it changed anything. */
  void changing(Scope scope, UUID member, Predicate<CarePlan> verb) {
    CarePlan _ = ConcurrentChange.retrying(Keeper.TRIES, () -> change(scope, member, verb));
  }

  @Override
  public Keeper<?, ?> keeper() {
    return keeper;
  }

  @Override
  public int sweep(int limit) {
    reminders.purge(clock.instant().minus(SLOWEST_WRITER));
    return keeper.sweep(limit);
  }

  Page<ReminderView> list(Scope scope, Reminders.Wanted wanted, PageQuery page) {
    return reminders.list(scope, wanted, page);
  }

  private ReminderView byId(Scope scope, UUID id) {
    return reminders.byId(scope, id).orElseThrow(() -> Problem.notFound("reminder.unknown"));
  }

  private CarePlan change(Scope scope, UUID member, Predicate<CarePlan> verb) {
    CarePlan plan =
        plans.byMember(scope, member).orElseThrow(() -> Problem.notFound("reminder.unknown"));
    if (!keeper.write(Batch.changing(plan, keeper.today(), verb)).isEmpty()) {
      throw new ConcurrentChange(member);
    }
    return plan;
  }
}

package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Loses every so many writes, as a crash would. */
final class BrokenReminders implements Reminders {
  private final Reminders whole;
  private final int every;
  private int writes;

  BrokenReminders(Reminders whole, int every) {
    this.whole = whole;
    this.every = every;
  }

  @Override
  public void apply(Collection<Change> changes, Instant now) {
    if (writes++ % every == 0) {
      throw new IllegalStateException("crash");
    }
    whole.apply(changes, now);
  }

  @Override
  public Optional<ReminderView> byId(Scope scope, UUID id) {
    return whole.byId(scope, id);
  }

  @Override
  public Page<ReminderView> list(Scope scope, Wanted wanted, PageQuery page) {
    return whole.list(scope, wanted, page);
  }

  @Override
  public List<Reminder> of(Collection<UUID> memberRefs) {
    return whole.of(memberRefs);
  }

  @Override
  public List<ReminderView> owedBefore(Scope scope, String person, Instant moment, int limit) {
    return whole.owedBefore(scope, person, moment, limit);
  }

  @Override
  public void eachOwed(Scope scope, LocalDate until, Consumer<ReminderView> each) {
    whole.eachOwed(scope, until, each);
  }

  @Override
  public List<Reminder> owedIn(AreaCode area, String after, int limit) {
    return whole.owedIn(area, after, limit);
  }

  @Override
  public List<Reminder> owedByOffices(Collection<String> codes, UUID after, int limit) {
    return whole.owedByOffices(codes, after, limit);
  }

  @Override
  public List<Reminder> toldToOffices(Collection<String> codes, UUID after, int limit) {
    return whole.toldToOffices(codes, after, limit);
  }

  @Override
  public List<UUID> late(Set<ReminderKind> kinds, LocalDate today, int limit) {
    return whole.late(kinds, today, limit);
  }

  @Override
  public void purge(Instant before) {
    whole.purge(before);
  }
}

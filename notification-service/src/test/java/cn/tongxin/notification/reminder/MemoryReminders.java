package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reminders in memory; pages end without a cursor. */
final class MemoryReminders implements Reminders, Inbox {
  private final Map<UUID, ReminderDocument> stored = new TreeMap<>();

  @Override
  public synchronized Optional<ReminderView> byId(Scope scope, UUID id) {
    return views(scope).filter(view -> view.id().equals(id)).findFirst();
  }

  @Override
  public synchronized Page<ReminderView> list(Scope scope, Wanted wanted, PageQuery page) {
    return page(
        views(scope)
            .filter(v -> wanted.subjectRef() == null || wanted.subjectRef().equals(v.subjectRef()))
            .filter(v -> wanted.officer() == null || wanted.officer().equals(v.officer()))
            .filter(v -> wanted.state() == null || wanted.state() == v.state()),
        Comparator.comparing(view -> view.dueOn() + "|" + view.id()),
        page);
  }

  private static Page<ReminderView> page(
      Stream<ReminderView> views, Comparator<ReminderView> order, PageQuery page) {
    return new Page<>(views.sorted(order).limit(page.limit()).toList(), null);
  }

  private Stream<ReminderView> views(Scope scope) {
    return stored.values().stream()
        .filter(document -> !document.isHidden())
        .map(ReminderDocument::view)
        .filter(view -> scope.covers(view.area()));
  }

  @Override
  public synchronized List<Reminder> of(Collection<UUID> memberRefs) {
    return stored.values().stream()
        .filter(document -> memberRefs.contains(document.subjectRef()))
        .filter(document -> !document.isHidden())
        .map(ReminderDocument::reminder)
        .toList();
  }

  @Override
  public synchronized List<ReminderView> owedBefore(
      Scope scope, String person, Instant moment, int limit) {
    return views(scope)
        .filter(view -> view.state().isOwed() && view.mayBeReadBy(person, scope))
        .filter(view -> !view.changedAt().isAfter(moment) || isMissed(view, person, moment))
        .limit(limit)
        .toList();
  }

  private static boolean isMissed(ReminderView view, String person, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneId.of("Asia/Shanghai"));
    return view.kind() == ReminderKind.MUST_VISIT
        && view.dueOn().isBefore(day)
        && (person.equals(view.officer()) || person.equals(view.deputy()));
  }

  @Override
  public synchronized void apply(Collection<Change> changes, Instant now) {
    for (Change change : changes) {
      change.put().forEach(r -> newest(ReminderDocument.of(r, change.version(), now)));
      change.gone().forEach(r -> newest(ReminderDocument.hidden(r, change.version(), now)));
    }
  }

  private void newest(ReminderDocument next) {
    stored.merge(next.id(), next, (old, fresh) -> old.seq() < fresh.seq() ? fresh : old);
  }

  @Override
  public synchronized void purge(Instant before) {
    stored.values().removeIf(d -> d.hiddenAt() != null && d.hiddenAt().isBefore(before));
  }

  @Override
  public synchronized void eachOwed(Scope scope, LocalDate until, Consumer<ReminderView> each) {
    views(scope).filter(v -> v.state().isOwed() && !v.dueOn().isAfter(until)).forEach(each);
  }

  @Override
  public synchronized List<Reminder> owedIn(AreaCode area, String after, int limit) {
    return stored.values().stream()
        .map(ReminderDocument::reminder)
        .filter(r -> r.state().isOwed() && r.area().within().contains(area.value()))
        .filter(r -> after == null || Reminders.place(r).compareTo(after) > 0)
        .sorted(Comparator.comparing(Reminders::place))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Reminder> owedByOffices(
      Collection<String> codes, UUID after, int limit) {
    return owed(r -> r.offices().stream().anyMatch(codes::contains), after, limit);
  }

  @Override
  public synchronized List<Reminder> toldToOffices(
      Collection<String> codes, UUID after, int limit) {
    return owed(r -> r.upwards().stream().anyMatch(codes::contains), after, limit);
  }

  private List<Reminder> owed(Predicate<Reminder> which, UUID after, int limit) {
    return stored.values().stream()
        .map(ReminderDocument::reminder)
        .filter(r -> r.state().isOwed() && which.test(r))
        .filter(r -> after == null || r.id().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<UUID> late(Set<ReminderKind> kinds, LocalDate today, int limit) {
    return stored.values().stream()
        .filter(document -> kinds.contains(document.kind()))
        .filter(document -> isOver(document.openUntil(), today))
        .map(ReminderDocument::subjectRef)
        .limit(limit)
        .toList();
  }

  private static boolean isOver(String openUntil, LocalDate today) {
    return openUntil != null && LocalDate.parse(openUntil).isBefore(today);
  }

  @Override
  public synchronized Page<ReminderView> of(Scope scope, String person, PageQuery page) {
    return page(
        views(scope).filter(view -> view.mayBeReadBy(person, scope)),
        Comparator.comparing(ReminderView::change).reversed(),
        page);
  }

  @Override
  public synchronized List<ReminderView> since(
      Collection<String> people, String change, int limit) {
    Function<ReminderView, Boolean> concerns =
        view -> people.stream().anyMatch(it -> view.mayBeReadBy(it, Scope.platform()));
    return views(Scope.platform())
        .filter(concerns::apply)
        .filter(view -> view.change().compareTo(change) > 0)
        .sorted(Comparator.comparing(ReminderView::change))
        .limit(limit)
        .toList();
  }
}

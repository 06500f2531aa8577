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
import org.jspecify.annotations.Nullable;

/** The reminders of all members, as their plans had them last. */
interface Reminders {

  /** The reminder, where it lies in the scope. */
  Optional<ReminderView> byId(Scope scope, UUID id);

  /** A page of reminders, the earliest day first. */
  Page<ReminderView> list(Scope scope, Wanted wanted, PageQuery page);

  /** The reminders of these members. */
  List<Reminder> of(Collection<UUID> memberRefs);

  /**
   * Some of the reminders that this person owes now, as first or second person, and that have not
   * changed since a moment or are of windows that were due before that day; not what offices owe,
   * which follows those who are in them.
   */
  List<ReminderView> owedBefore(Scope scope, String person, Instant moment, int limit);

  /** Each of what is owed in the scope by a day, or was by an earlier one. */
  void eachOwed(Scope scope, LocalDate until, Consumer<ReminderView> each);

  /** The next of what is owed in a place, behind one, by {@link #place}. */
  List<Reminder> owedIn(AreaCode area, @Nullable String after, int limit);

  /** Where a reminder stands in the list of a place. */
  static String place(Reminder reminder) {
    return reminder.dueOn() + "|" + reminder.id();
  }

  /** The next of what these offices owe now, behind an id, by id. */
  List<Reminder> owedByOffices(Collection<String> codes, @Nullable UUID after, int limit);

  /** The next of what is owed and has come up to these offices, behind an id, by id. */
  List<Reminder> toldToOffices(Collection<String> codes, @Nullable UUID after, int limit);

  /** Writes what changed, where no newer plan has written before. */
  void apply(Collection<Change> changes, Instant now);

  /** Removes the traces of reminders that were hidden before this moment. */
  void purge(Instant before);

  /**
   * Whom reminders of these kinds are about that are still open after their day, at most {@code
   * limit}.
   */
  List<UUID> late(Set<ReminderKind> kinds, LocalDate today, int limit);

  /**
   * Which reminders are wanted; null means any.
   *
   * @param dueFrom the first day on which they are due
   * @param dueTo the last day
   */
  record Wanted(
      @Nullable UUID subjectRef,
      @Nullable String officer,
      @Nullable ReminderState state,
      @Nullable ReminderKind kind,
      @Nullable LocalDate dueFrom,
      @Nullable LocalDate dueTo) {

    /** Whenever they are due, of whichever kind. */
    Wanted(@Nullable UUID subjectRef, @Nullable String officer, @Nullable ReminderState state) {
      this(subjectRef, officer, state, null, null, null);
    }
  }
}

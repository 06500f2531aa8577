package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it is answered.
 *
 * @param opensOn from when on it is put before those who owe it; absent where nothing is owed
 * @param told who else was told, because it stayed overdue
 * @param changedAt when it last changed; writing the same again is no change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderView(
    UUID id,
    ReminderKind kind,
    UUID subjectRef,
    AreaCode area,
    @Nullable String officer,
    @Nullable String deputy,
    @Nullable LocalDate opensOn,
    LocalDate dueOn,
    ReminderState state,
    String cause,
    @Nullable UUID settledBy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> told,
    Instant changedAt) {

  static ReminderView of(Reminder r, Instant changedAt) {
    return new ReminderView(
        r.id(),
        r.kind(),
        r.subjectRef(),
        r.area(),
        r.officer(),
        r.deputy(),
        r.schedule() == null ? null : r.schedule().opensOn(),
        r.dueOn(),
        r.state(),
        r.cause(),
        r.settledBy(),
        r.told(),
        changedAt);
  }

  /** The word to both sides of a hand-over that it is completed; nobody owes anything by it. */
  public static ReminderView ofHandover(
      UUID handover, AreaCode area, String from, String to, LocalDate on, Instant at) {
    return new ReminderView(
        handover,
        ReminderKind.HANDOVER,
        handover,
        area,
        from,
        to,
        null,
        on,
        ReminderState.SETTLED,
        "handover:" + handover,
        null,
        List.of(),
        at);
  }

  /** Whether it is in this person's inbox; a hand-over is there wherever the person is now. */
  public boolean mayBeReadBy(String person, Scope scope) {
    boolean concerned = person.equals(officer) || person.equals(deputy) || told.contains(person);
    return concerned && (kind == ReminderKind.HANDOVER || scope.covers(area));
  }

  /** Its place among all changes: sorts by time, and tells changes of one moment apart. */
  public String change() {
    return "%015d|%s".formatted(changedAt.toEpochMilli(), id);
  }
}

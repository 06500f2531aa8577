package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it is answered.
 *
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
    LocalDate dueOn,
    ReminderState state,
    String cause,
    @Nullable UUID settledBy,
    Instant changedAt) {

  static ReminderView of(Reminder r, Instant changedAt) {
    return new ReminderView(
        r.id(),
        r.kind(),
        r.subjectRef(),
        r.area(),
        r.officer(),
        r.deputy(),
        r.dueOn(),
        r.state(),
        r.cause(),
        r.settledBy(),
        changedAt);
  }

  /** Whether it is in this person's inbox. */
  public boolean concerns(String person) {
    return person.equals(officer) || person.equals(deputy);
  }

  /** Its place among all changes: sorts by time, and tells changes of one moment apart. */
  public String change() {
    return "%015d|%s".formatted(changedAt.toEpochMilli(), id);
  }
}

package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody owes a visit by a day.
 *
 * @param id made of the cause, so that a replay never makes a second one
 * @param subjectRef the member's opaque id
 * @param area where the member is served
 * @param officer who owes it; absent while nobody looks after the member
 * @param deputy the second person
 * @param cause why it exists, readable
 * @param settledBy the visit that answered it
 */
record Reminder(
    UUID id,
    ReminderKind kind,
    UUID subjectRef,
    AreaCode area,
    @Nullable String officer,
    @Nullable String deputy,
    LocalDate dueOn,
    ReminderState state,
    String cause,
    @Nullable UUID settledBy) {

  /** In whose inbox it is. */
  List<String> people() {
    return Stream.of(officer, deputy).<String>flatMap(Stream::ofNullable).distinct().toList();
  }
}

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
 * @param escalation how far up it has come, if it is owed
 * @param leaders who were told as leaders of the office, once it has come so far
 * @param above who were told in the office above
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
    @Nullable UUID settledBy,
    Escalation escalation,
    List<String> leaders,
    List<String> above) {

  /** In whose inbox it is. */
  List<String> people() {
    Stream<String> own = Stream.of(officer, deputy).flatMap(Stream::ofNullable);
    return Stream.concat(own, told().stream()).distinct().toList();
  }

  /** Who were told beside those who owe it. */
  List<String> told() {
    return Stream.concat(leaders.stream(), above.stream()).distinct().toList();
  }

  /** The same, told to those above as far as it has come. */
  Reminder toldTo(Superiors superiors) {
    int up = escalation.stepsUp();
    return new Reminder(
        id,
        kind,
        subjectRef,
        area,
        officer,
        deputy,
        dueOn,
        state,
        cause,
        settledBy,
        escalation,
        up < 1 ? List.of() : superiors.of(area, 1),
        up < 2 ? List.of() : superiors.of(area, 2));
  }

  /** The last day on which it stands as it does, if the calendar will change it. */
  @Nullable LocalDate standsUntil() {
    return state.isOwed() ? Escalation.lastDay(dueOn, escalation) : null;
  }
}

package cn.tongxin.notification.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody owes a visit by a day.
 *
 * @param id made of the cause, so that a replay never makes a second one
 * @param subjectRef the member's opaque id
 * @param area where the member is served
 * @param officer who owes it; absent while nobody looks after the member
 * @param deputy the second person; absent while that place is vacant
 * @param cause why it exists, readable
 * @param settledBy the visit that answered it
 * @param escalation how far up it has come, if it is owed
 * @param leaders who were told as leaders of the office, once it has come so far
 * @param above who were told in the office above
 * @param offices codes of the places whose offices owe it, where no person does by name
 * @param upwards codes of the places whose offices decide who above is told, once it came so far
 * @param schedule when it is told; absent where nothing is owed any more
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
    List<String> above,
    List<String> offices,
    List<String> upwards,
    @Nullable Schedule schedule) {

  /** What is owed, as it stands on a day. */
  static Reminder of(UUID subject, AreaCode area, Owed owed, LocalDate today) {
    String cause = owed.cause(subject);
    List<String> people = owed.people();
    Reminder plain =
        new Reminder(
            idOf(cause),
            owed.kind(),
            subject,
            area,
            people.isEmpty() ? null : people.getFirst(),
            people.size() < 2 || people.getFirst().equals(people.get(1)) ? null : people.get(1),
            owed.dueOn(),
            state(owed),
            cause,
            owed.settledBy(),
            Escalation.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    return plain.timed(Timing.usual(), today);
  }

  /** The same as an office wants it to be told; what is not owed stays as it is. */
  Reminder timed(Timing timing, LocalDate today) {
    if (!state.isOwed()) {
      return this;
    }
    Escalation reached = timing.at(dueOn, today);
    return new Reminder(
        id,
        kind,
        subjectRef,
        area,
        officer,
        deputy,
        dueOn,
        reached.state(),
        cause,
        settledBy,
        reached,
        leaders,
        above,
        offices,
        upwards,
        timing.schedule(kind, dueOn, today));
  }

  /** The id of what has this cause. */
  static UUID idOf(String cause) {
    return UUID.nameUUIDFromBytes(cause.getBytes(UTF_8));
  }

  private static ReminderState state(Owed owed) {
    if (owed.settledBy() != null) {
      return ReminderState.SETTLED;
    }
    return owed.withdrawn() ? ReminderState.WITHDRAWN : ReminderState.OPEN;
  }

  /** In whose inbox it is. */
  List<String> people() {
    Stream<String> own = Stream.of(officer, deputy).flatMap(Stream::ofNullable);
    return Stream.concat(own, told().stream()).distinct().toList();
  }

  /** Who were told beside those who owe it. */
  List<String> told() {
    return Stream.concat(leaders.stream(), above.stream()).distinct().toList();
  }

  /** Whether those in offices owe it, or are to be told. */
  boolean asksOffices() {
    return isOfOffice() || escalation.stepsUp() > 0;
  }

  private boolean isOfOffice() {
    return state.isOwed() && officer == null && kind.ofOffice();
  }

  /** The same, owed by those in the office where no person owes it, and told to those above. */
  Reminder toldTo(Superiors superiors) {
    int up = escalation.stepsUp();
    Superiors.Owing owing = isOfOffice() ? superiors.owing(area, kind.ofOwnOffice()) : null;
    return new Reminder(
        id,
        kind,
        subjectRef,
        area,
        owing == null ? officer : nth(owing.people(), 0),
        owing == null ? deputy : nth(owing.people(), 1),
        dueOn,
        state,
        cause,
        settledBy,
        escalation,
        up < 1 ? List.of() : superiors.of(area, 1),
        up < 2 ? List.of() : superiors.of(area, 2),
        owing == null ? List.of() : owing.asked(),
        Superiors.asked(area, up),
        schedule);
  }

  private static @Nullable String nth(List<String> people, int n) {
    return n < people.size() ? people.get(n) : null;
  }

  /** Who is told of it on a day. */
  List<String> toldOn(LocalDate day) {
    if (schedule == null || !schedule.tellOn().contains(day)) {
      return List.of();
    }
    List<String> own = Stream.of(officer, deputy).flatMap(Stream::ofNullable).toList();
    if (escalation == Escalation.NONE) {
      return own;
    }
    List<List<String>> byStep = List.of(own, leaders, above);
    return IntStream.range(0, schedule.tellOn().size())
        .filter(step -> schedule.tellOn().get(step).equals(day))
        .boxed()
        .flatMap(step -> byStep.get(step).stream())
        .distinct()
        .toList();
  }
}

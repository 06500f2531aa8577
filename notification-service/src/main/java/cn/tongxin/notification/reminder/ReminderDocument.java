package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it is stored.
 *
 * @param seq version of the plan that it is from
 * @param people in whose inbox it is
 * @param change its place among all changes
 * @param hiddenAt when its plan looked back on it no more; a slow writer of an older plan must
 *     still find it
 * @param openUntil the last day on which it stands so, absent where the calendar changes nothing:
 *     the sweep's sparse index
 * @param tellOn see {@link Schedule}; absent where nothing is owed
 * @param offices absent where a person owes it by name
 * @param upwards absent where nobody above is told
 * @param escalation absent in what an earlier version stored
 */
record ReminderDocument(
    @BsonId UUID id,
    long seq,
    List<String> within,
    String order,
    ReminderKind kind,
    UUID subjectRef,
    @Nullable String officer,
    @Nullable String deputy,
    List<String> people,
    LocalDate dueOn,
    ReminderState state,
    String cause,
    @Nullable UUID settledBy,
    Instant changedAt,
    String change,
    @Nullable String openUntil,
    @Nullable Instant hiddenAt,
    @Nullable Escalation escalation,
    @Nullable List<String> leaders,
    @Nullable List<String> above,
    @Nullable List<String> offices,
    @Nullable List<String> upwards,
    @Nullable LocalDate opensOn,
    @Nullable List<LocalDate> tellOn)
    implements Sequenced, Listed {

  static ReminderDocument of(Reminder r, long version, Instant changedAt) {
    ReminderView view = ReminderView.of(r, changedAt);
    String day = r.dueOn().toString();
    Schedule schedule = r.schedule();
    LocalDate until = schedule == null ? null : schedule.standsUntil();
    return new ReminderDocument(
        r.id(),
        version,
        r.area().within(),
        day + "|" + r.id(),
        r.kind(),
        r.subjectRef(),
        r.officer(),
        r.deputy(),
        r.people(),
        r.dueOn(),
        r.state(),
        r.cause(),
        r.settledBy(),
        changedAt,
        view.change(),
        until == null ? null : until.toString(),
        null,
        r.escalation(),
        r.leaders(),
        r.above(),
        r.offices().isEmpty() ? null : r.offices(),
        r.upwards().isEmpty() ? null : r.upwards(),
        schedule == null ? null : schedule.opensOn(),
        schedule == null ? null : schedule.tellOn());
  }

  /** The trace of a reminder that is no more: of no place and in nobody's inbox. */
  static ReminderDocument hidden(Reminder r, long version, Instant at) {
    return new ReminderDocument(
        r.id(),
        version,
        List.of(),
        r.id().toString(),
        r.kind(),
        r.subjectRef(),
        null,
        null,
        List.of(),
        r.dueOn(),
        r.state(),
        r.cause(),
        null,
        at,
        "",
        null,
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  boolean isHidden() {
    return hiddenAt != null;
  }

  Reminder reminder() {
    AreaCode area = new AreaCode(within.getLast());
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
        escalation == null ? Escalation.NONE : escalation,
        leaders == null ? List.of() : leaders,
        above == null ? List.of() : above,
        offices == null ? List.of() : offices,
        upwards == null ? List.of() : upwards,
        schedule());
  }

  private @Nullable Schedule schedule() {
    return opensOn == null || tellOn == null
        ? null
        : new Schedule(opensOn, tellOn, openUntil == null ? null : LocalDate.parse(openUntil));
  }

  ReminderView view() {
    return ReminderView.of(reminder(), changedAt);
  }
}

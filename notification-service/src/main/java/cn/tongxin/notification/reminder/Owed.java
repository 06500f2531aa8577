package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something owed, before the day decides how it stands.
 *
 * @param cause its name among all that is owed to the same subject
 * @param people who owe it: the first person, the second; nobody where the office owes it
 * @param settledBy what answered it first: a visit, a pairing, or the thing itself
 * @param withdrawn no longer owed, whether or not it was answered
 */
record Owed(
    ReminderKind kind,
    String cause,
    LocalDate dueOn,
    List<String> people,
    @Nullable UUID settledBy,
    boolean withdrawn) {

  /** Its cause among all that is owed. */
  String cause(UUID subject) {
    return cause(subject, cause);
  }

  /** The cause of what has this name among all that is owed to a subject. */
  static String cause(UUID subject, String name) {
    return "reminder:" + subject + ":" + name;
  }

  /** The same on a later day. */
  Owed putOff(LocalDate until) {
    return until.isAfter(dueOn) ? new Owed(kind, cause, until, people, settledBy, withdrawn) : this;
  }
}

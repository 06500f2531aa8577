package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.Fact.Visit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something owed to a member, before postponements and the day decide how it stands.
 *
 * @param cause its name among all that is owed to this member
 * @param people who owe it: the first person, the second
 * @param settledBy the first visit that answers it
 * @param withdrawn no longer owed, whether or not it was answered
 */
record Owed(
    ReminderKind kind,
    String cause,
    LocalDate dueOn,
    List<String> people,
    @Nullable Visit settledBy,
    boolean withdrawn) {}

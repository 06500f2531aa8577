package cn.tongxin.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody put a reminder off; a fact of this service's own.
 *
 * @param until the new day, never earlier than the one it was
 * @param by who decided
 */
record Postponement(UUID reminderId, LocalDate until, String reason, String by, Instant at) {}

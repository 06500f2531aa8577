/**
 * Reminders: what is owed to each member by when, worked out from the facts that other services
 * published and from nothing else.
 */
@NullMarked
package cn.tongxin.notification.reminder;

import org.jspecify.annotations.NullMarked;

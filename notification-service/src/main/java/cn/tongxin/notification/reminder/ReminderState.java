package cn.tongxin.notification.reminder;

/** How a reminder stands. */
enum ReminderState {
  /** Owed, and its day is not over. */
  OPEN,
  /** Done: a visit answered it. */
  SETTLED,
  /** Owed since its day is over. */
  OVERDUE,
  /** Overdue for days, and told to those above. */
  ESCALATED,
  /** Owed no more, and not done. */
  WITHDRAWN;

  /** Whether somebody still owes it. */
  boolean isOwed() {
    return this == OPEN || this == OVERDUE || this == ESCALATED;
  }
}

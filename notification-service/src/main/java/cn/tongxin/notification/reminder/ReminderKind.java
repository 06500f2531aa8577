package cn.tongxin.notification.reminder;

/** Why somebody owes something. */
enum ReminderKind {
  /** The member's cadence, or the contact day of an away member. */
  ROUTINE,
  /** A window that roster announced. */
  MUST_VISIT,
  /** The day by which a service request is to be answered. */
  ANSWER,
  /** Not owed: both sides of a hand-over are told that it is completed. */
  HANDOVER
}

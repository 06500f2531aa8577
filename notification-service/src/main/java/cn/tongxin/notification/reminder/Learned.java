package cn.tongxin.notification.reminder;

/** What a plan made of a fact. */
enum Learned {
  /** It changed the plan. */
  NEWS,
  /** The plan had it, or something newer: it may be a redelivery after a crash. */
  KNOWN,
  /** It lies before all that the plan looks back on. */
  BYGONE
}

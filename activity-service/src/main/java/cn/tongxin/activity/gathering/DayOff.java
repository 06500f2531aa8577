package cn.tongxin.activity.gathering;

/** What becomes of an occurrence on a day that is no working day. */
enum DayOff {
  /** It takes place all the same. */
  KEEP,
  /** It does not take place. */
  SKIP,
  /** It takes place on the next working day. */
  NEXT_WORKDAY
}

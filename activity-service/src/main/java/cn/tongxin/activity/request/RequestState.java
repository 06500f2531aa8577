package cn.tongxin.activity.request;

/** Where a request stands. */
enum RequestState {
  /** Somebody is to answer it. */
  OPEN,
  /** Its time limit does not run. */
  PAUSED,
  /** It was answered. */
  RESOLVED,
  /** It was answered, and the person who asked has confirmed that. */
  CONFIRMED
}

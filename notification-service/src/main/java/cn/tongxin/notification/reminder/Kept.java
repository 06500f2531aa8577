package cn.tongxin.notification.reminder;

/** Plans of one kind that the calendar and others' decisions change. */
interface Kept {

  /** Who keeps them. */
  Keeper<?, ?> keeper();

  /**
   * Writes anew what the calendar alone has changed, for some plans at a time; answers for how
   * many, so 0 when all is done.
   */
  default int sweep(int limit) {
    return keeper().sweep(limit);
  }
}

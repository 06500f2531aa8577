package cn.tongxin.activity.lead;

/** Where a lead stands. */
enum LeadState {
  OPEN,
  CONTACTED,
  RETURNED,
  DECLINED;

  /** Whether somebody still has to ask. */
  boolean isOpen() {
    return this == OPEN || this == CONTACTED;
  }
}

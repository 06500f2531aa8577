package cn.tongxin.activity.project;

/** Where a project stands. */
enum ProjectState {
  PLANNED,
  UNDER_WAY,
  COMPLETED,
  ABANDONED;

  /** Whether work on it has begun and was not given up. */
  boolean isAtWork() {
    return this == UNDER_WAY || this == COMPLETED;
  }
}

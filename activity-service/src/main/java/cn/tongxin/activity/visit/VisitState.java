package cn.tongxin.activity.visit;

/** Where a visit stands. */
enum VisitState {
  PLANNED,
  COMPLETED,
  MISSED,
  CANCELLED,
  VOIDED
}

package cn.tongxin.activity.gathering;

/** Where a gathering stands. */
enum GatheringState {
  PLANNED,
  HELD,
  CANCELLED
}

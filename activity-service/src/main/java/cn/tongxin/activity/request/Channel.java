package cn.tongxin.activity.request;

/** Where a request is heard. */
enum Channel {
  VISIT,
  HALL,
  ENTERPRISE,
  PHONE,
  VILLAGE_POINT
}

package cn.tongxin.activity.gathering;

/** As what somebody is invited or present. */
enum Audience {
  LEADERS,
  OFFICERS,
  REPRESENTATIVES,
  OTHERS
}

package cn.tongxin.gateway;

/** The services behind the door. */
enum Neighbour {
  ROSTER,
  ACTIVITY,
  ASSESSMENT,
  NOTIFICATION
}

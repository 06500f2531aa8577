package cn.tongxin.activity.visit;

/**
 * What a visit was for. It never leaves this service: beside a member it would be a sensitive fact.
 */
enum Purpose {
  ROUTINE,
  GREETING,
  HARDSHIP,
  MAJOR_EVENT,
  RECEPTION
}

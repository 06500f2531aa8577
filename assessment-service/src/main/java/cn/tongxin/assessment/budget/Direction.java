package cn.tongxin.assessment.budget;

/** Whether money came in or went out. */
enum Direction {
  RECEIPT,
  PAYMENT
}

package cn.tongxin.activity.agreement;

/** Where an agreement stands. */
enum AgreementState {
  IN_FORCE,
  ENDED
}

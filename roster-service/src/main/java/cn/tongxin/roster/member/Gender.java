package cn.tongxin.roster.member;

/** As it stands in the register. */
enum Gender {
  MALE,
  FEMALE
}

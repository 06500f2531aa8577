package cn.tongxin.roster.member;

/** As it stands in the register. */
public enum Gender {
  MALE,
  FEMALE
}

package cn.tongxin.roster.member;

/** An occasion on which a member may wish to be greeted: the statutory festivals. */
public enum Occasion {
  NEW_YEAR,
  SPRING_FESTIVAL,
  QINGMING,
  LABOUR_DAY,
  DRAGON_BOAT,
  MID_AUTUMN,
  NATIONAL_DAY
}

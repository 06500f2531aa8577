package cn.tongxin.roster.member;

/** An occasion on which a member may wish to be greeted and that every county knows. */
public enum Occasion {
  NEW_YEAR,
  LABA,
  LITTLE_NEW_YEAR,
  SPRING_FESTIVAL_EVE,
  SPRING_FESTIVAL,
  LANTERN,
  WOMENS_DAY,
  QINGMING,
  LABOUR_DAY,
  DRAGON_BOAT,
  ARMY_DAY,
  QIXI,
  TEACHERS_DAY,
  MID_AUTUMN,
  HARVEST_FESTIVAL,
  NATIONAL_DAY,
  DOUBLE_NINTH,
  WINTER_SOLSTICE,
  EID_AL_FITR,
  EID_AL_ADHA,
  MAWLID
}

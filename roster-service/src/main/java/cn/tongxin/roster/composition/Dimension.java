package cn.tongxin.roster.composition;

/** By what members are counted. */
enum Dimension {
  CATEGORY,
  AGE,
  PLACE
}

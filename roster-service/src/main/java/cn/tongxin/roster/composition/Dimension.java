package cn.tongxin.roster.composition;

/** By what members are counted. */
enum Dimension {
  CATEGORY,
  AGE,
  PLACE,
  /** By the sensitive categories of which something is kept, with consent. */
  SENSITIVE
}

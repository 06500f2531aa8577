package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;

/** What a place is; the length of its code says it. */
enum Level {
  /** 6 digits. */
  COUNTY,
  /** 9 digits. */
  TOWNSHIP,
  /** 12 digits. */
  VILLAGE,
  /** 15 digits. */
  QUARTER,
  /** 18 digits. */
  HOUSEHOLD;

  /** The level of the place with this code. */
  static Level of(AreaCode code) {
    return values()[code.value().length() / 3 - 2];
  }
}

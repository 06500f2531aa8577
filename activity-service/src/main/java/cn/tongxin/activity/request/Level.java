package cn.tongxin.activity.request;

import cn.tongxin.serving.AreaCode;

/** Who sees to a request, from below. */
public enum Level {
  VILLAGE,
  TOWNSHIP,
  COUNTY;

  private static final int DIGITS_OF_A_VILLAGE = 12;
  private static final int DIGITS_OF_A_TOWNSHIP = 9;

  /** The level of a place's office. */
  static Level of(AreaCode place) {
    int digits = place.value().length();
    if (digits >= DIGITS_OF_A_VILLAGE) {
      return VILLAGE;
    }
    return digits == DIGITS_OF_A_TOWNSHIP ? TOWNSHIP : COUNTY;
  }

  /** The higher one of two. */
  Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

package cn.tongxin.roster.composition;

import cn.tongxin.serving.AreaCode;

/**
 * A node of the tree that is counted: a county, township or village with all that lies in it, or
 * what lies in it and in no nearer place.
 */
record Spot(AreaCode place, boolean direct) {
  private static final int COUNTY = 6;
  private static final int VILLAGE = 12;

  /** Where a member with this area stands, without anything below it. */
  static Spot of(AreaCode area) {
    AreaCode place = area.upTo(VILLAGE);
    return new Spot(place, place.value().length() < VILLAGE);
  }

  boolean isTop() {
    return place.value().length() == COUNTY && !direct;
  }

  /** The node above it. */
  Spot parent() {
    int digits = place.value().length();
    return new Spot(direct ? place : place.upTo(digits - 3), false);
  }
}

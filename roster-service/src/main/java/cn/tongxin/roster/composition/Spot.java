package cn.tongxin.roster.composition;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;

/**
 * A node of the tree that is counted: a county, township or village with all that lies in it, or
 * what lies in it and in no nearer place.
 */
record Spot(AreaCode place, boolean direct) {
  private static final int COUNTY = 6;
  private static final int VILLAGE = 12;

  /** Where a member with this area stands now, without anything below it. */
  static Spot of(AreaCode area, Territory territory) {
    AreaCode place = territory.resolve(territory.at(VILLAGE, area));
    return new Spot(place, place.value().length() < VILLAGE);
  }

  boolean isTop() {
    return place.value().length() == COUNTY && !direct;
  }

  /** Whether it is a village: too near for what is sensitive. */
  boolean isVillage() {
    return place.value().length() == VILLAGE;
  }

  /** The node that it lies in now. */
  Spot parent(Territory territory) {
    int digits = place.value().length();
    return new Spot(direct ? place : territory.at(digits - 3, place), false);
  }
}

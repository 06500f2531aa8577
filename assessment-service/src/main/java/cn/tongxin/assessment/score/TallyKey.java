package cn.tongxin.assessment.score;

import cn.tongxin.serving.AreaCode;

/**
 * Where evidence is added up: a village (or the place itself where it is larger) in a calendar
 * year.
 *
 * @param area 6 to 12 digits
 * @param year of the day on which the fact happened, in Asia/Shanghai
 */
record TallyKey(AreaCode area, int year) {
  private static final int VILLAGE = 12;

  static TallyKey of(AreaCode place, int year) {
    return new TallyKey(place.upTo(VILLAGE), year);
  }

  static TallyKey parse(String text) {
    int bar = text.indexOf('|');
    return new TallyKey(
        new AreaCode(text.substring(0, bar)), Integer.parseInt(text.substring(bar + 1)));
  }

  @Override
  public String toString() {
    return area + "|" + year;
  }
}

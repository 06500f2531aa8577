package cn.tongxin.assessment.statistics;

import cn.tongxin.serving.AreaCode;
import java.time.YearMonth;

/** A place and a month. */
record PlaceMonth(AreaCode area, YearMonth month) {
  private static final int COUNTY = 6;

  static PlaceMonth parse(String text) {
    String[] parts = text.split("\\|", -1);
    return new PlaceMonth(new AreaCode(parts[0]), YearMonth.parse(parts[1]));
  }

  boolean isCounty() {
    return area.value().length() == COUNTY;
  }

  /** The county around it, in the same month. */
  PlaceMonth county() {
    return new PlaceMonth(area.upTo(COUNTY), month);
  }

  /** Its position in a list: by month, then by place. */
  String order() {
    return month + "|" + area;
  }

  @Override
  public String toString() {
    return area + "|" + month;
  }
}

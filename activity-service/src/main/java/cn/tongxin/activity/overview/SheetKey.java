package cn.tongxin.activity.overview;

import cn.tongxin.serving.AreaCode;
import java.time.YearMonth;
import java.util.Optional;

/** The sheet of a place, no smaller than a village, and a month. */
record SheetKey(AreaCode place, YearMonth month) {
  private static final int COUNTY = 6;
  private static final int VILLAGE = 12;

  static SheetKey of(AreaCode area, YearMonth month) {
    return new SheetKey(area.upTo(VILLAGE), month);
  }

  /** The sheet of the place above, unless this is a county's. */
  Optional<SheetKey> above() {
    int digits = place.value().length();
    return digits == COUNTY
        ? Optional.empty()
        : Optional.of(new SheetKey(place.upTo(digits - 3), month));
  }

  @Override
  public String toString() {
    return month + "|" + place;
  }
}

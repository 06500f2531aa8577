package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;
import org.jspecify.annotations.Nullable;

/** A place as it is answered. */
record PlaceView(AreaCode code, String name, Level level, @Nullable AreaCode parent) {

  static PlaceView of(Place place) {
    AreaCode code = place.code();
    AreaCode parent = code.value().length() == 6 ? null : code.upTo(code.value().length() - 3);
    return new PlaceView(code, place.name(), place.level(), parent);
  }
}

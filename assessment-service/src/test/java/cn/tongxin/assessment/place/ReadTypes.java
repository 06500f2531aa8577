package cn.tongxin.assessment.place;

import cn.tongxin.eventing.EventTypes;

/** The event types from which places are known. */
public final class ReadTypes {
  public static EventTypes<?> places() {
    return PlaceListener.TYPES;
  }

  private ReadTypes() {}
}

package cn.tongxin.activity.overview;

import cn.tongxin.eventing.EventTypes;

/** The event types that sums are built on. */
public final class ReadTypes {
  public static EventTypes<?> requests() {
    return CountListener.TYPES;
  }

  private ReadTypes() {}
}

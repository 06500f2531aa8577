package cn.tongxin.activity.window;

import cn.tongxin.eventing.EventTypes;

/** The event types that windows are built on. */
public final class ReadTypes {
  public static EventTypes<?> windows() {
    return WindowListener.TYPES;
  }

  private ReadTypes() {}
}

package cn.tongxin.activity.visit;

import cn.tongxin.eventing.EventTypes;

/** The event types that visits are built on. */
public final class ReadTypes {
  public static EventTypes<?> members() {
    return MemberListener.TYPES;
  }

  public static EventTypes<?> visits() {
    return VisitListener.TYPES;
  }

  private ReadTypes() {}
}

package cn.tongxin.assessment.receipt;

import cn.tongxin.eventing.EventTypes;

/** The event types that are confirmed. */
public final class ReadTypes {
  public static EventTypes<?> handovers() {
    return HandoverListener.TYPES;
  }

  private ReadTypes() {}
}

package cn.tongxin.assessment.figures;

import cn.tongxin.eventing.EventTypes;

/** The event types that are read here. */
public final class ReadTypes {
  public static EventTypes<?> enterprises() {
    return EnterpriseListener.TYPES;
  }

  private ReadTypes() {}
}

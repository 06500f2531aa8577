package cn.tongxin.assessment.award;

import cn.tongxin.eventing.EventTypes;

/** The event types from which service teams are known. */
public final class ReadTypes {
  public static EventTypes<?> teams() {
    return TeamListener.TYPES;
  }

  private ReadTypes() {}
}

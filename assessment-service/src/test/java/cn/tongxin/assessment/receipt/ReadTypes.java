package cn.tongxin.assessment.receipt;

import cn.tongxin.eventing.EventTypes;

/** The event types that receipts answer. */
public final class ReadTypes {
  public static EventTypes<?> handovers() {
    return HandoverListener.TYPES;
  }

  public static EventTypes<?> members() {
    return MemberListener.TYPES;
  }

  private ReadTypes() {}
}

package cn.tongxin.notification.dispatch;

import cn.tongxin.eventing.EventTypes;

/** What is read of briefings. */
public final class BriefingsByHand {
  public static EventTypes<?> types() {
    return BriefingListener.TYPES;
  }

  private BriefingsByHand() {}
}

package cn.tongxin.assessment.budget;

import cn.tongxin.eventing.EventTypes;

/** The event types from which budgets are counted. */
public final class ReadTypes {
  public static EventTypes<?> spendings() {
    return SpendingListener.TYPES;
  }

  private ReadTypes() {}
}

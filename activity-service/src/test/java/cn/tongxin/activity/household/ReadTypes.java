package cn.tongxin.activity.household;

import cn.tongxin.eventing.EventTypes;
import java.util.List;

/** The event types that checklists are built on. */
public final class ReadTypes {
  public static List<EventTypes<?>> all() {
    return List.of(HouseholdListener.HOMES, HouseholdListener.CARES);
  }

  private ReadTypes() {}
}

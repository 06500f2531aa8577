package cn.tongxin.assessment.score;

import cn.tongxin.eventing.EventTypes;
import java.util.List;

/** All event types that this service reads. */
public final class ReadTypes {
  public static List<EventTypes<?>> all() {
    return List.of(
        cn.tongxin.assessment.receipt.ReadTypes.erasures(),
        VisitListener.TYPES,
        WindowListener.TYPES,
        LetterListener.TYPES);
  }

  private ReadTypes() {}
}

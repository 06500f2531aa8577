package cn.tongxin.assessment.receipt;

import cn.tongxin.eventing.EventTypes;

<<<<<<< HEAD
/** The event types that are confirmed. */
public final class ReadTypes {
  public static EventTypes<?> handovers() {
    return HandoverListener.TYPES;
=======
/** The event types that receipts answer. */
public final class ReadTypes {
  public static EventTypes<?> erasures() {
    return ErasureListener.TYPES;
>>>>>>> main
  }

  private ReadTypes() {}
}

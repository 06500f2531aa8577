package cn.tongxin.activity.handover;

/** Things of one kind that an officer can hold. */
public interface Desk {

  /**
   * Moves everything open that the one holds to the other; what was moved before is left alone.
   *
   * @return how many things this hand-over has moved in all
   */
  int handOver(Handover handover);
}

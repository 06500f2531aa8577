package cn.tongxin.roster;

import cn.tongxin.eventing.Outgoing;

/**
 * The stored state that an aggregate was read from.
 *
 * @param version the number of saves so far; 0 for one that was never saved
 * @param outgoing its outbox as it was then
 */
public record Revision(long version, Outgoing outgoing) {

  /** Of an aggregate that is not stored yet. */
  public static Revision none() {
    return new Revision(0, Outgoing.empty());
  }
}

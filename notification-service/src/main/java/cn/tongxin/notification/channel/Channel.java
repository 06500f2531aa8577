package cn.tongxin.notification.channel;

import cn.tongxin.serving.Problem;

/** One way out of the house. */
public interface Channel {

  /** Which way it is. */
  ChannelKind kind();

  /**
   * Lets pass an address that something can be sent to.
   *
   * @throws Problem 422 otherwise
   */
  void check(Address address);

  /** Whether the other house is left alone for a while, because nothing gets through to it. */
  default boolean isLeftAlone() {
    return false;
  }

  /** Tries once to send; answers within half a minute and never throws for what the other does. */
  Outcome send(Address to, Note note);
}

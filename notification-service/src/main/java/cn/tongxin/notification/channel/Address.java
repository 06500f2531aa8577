package cn.tongxin.notification.channel;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached.
 *
 * @param to a mail address, a robot's webhook, or a telephone number
 * @param secret what a DingTalk robot's messages are signed with; absent where it wants no
 *     signature
 */
public record Address(ChannelKind kind, String to, @Nullable String secret) {

  /** An address is nobody's business, least of all the log's. */
  @Override
  public String toString() {
    return kind + " address";
  }
}

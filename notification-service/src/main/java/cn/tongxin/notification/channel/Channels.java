package cn.tongxin.notification.channel;

import cn.tongxin.serving.Problem;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The ways out that the operator has set up. */
public final class Channels {
  private final Map<ChannelKind, Channel> all = new EnumMap<>(ChannelKind.class);

  /** These, at most one of a kind. */
  public Channels(Collection<? extends Channel> channels) {
    channels.forEach(channel -> all.put(channel.kind(), channel));
  }

  /** All of them. */
  public Collection<Channel> all() {
    return all.values();
  }

  /** The way of this kind, where it is set up. */
  public Optional<Channel> of(ChannelKind kind) {
    return Optional.ofNullable(all.get(kind));
  }

  /**
   * Lets pass an address that something can be sent to here.
   *
   * @throws Problem 422 otherwise
   */
  public void check(Address address) {
    of(address.kind())
        .orElseThrow(() -> Problem.invalid("channels", "channel.not-set-up", address.kind().name()))
        .check(address);
  }
}

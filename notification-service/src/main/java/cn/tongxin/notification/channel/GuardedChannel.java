package cn.tongxin.notification.channel;

import cn.tongxin.notification.channel.Outcome.Later;
import cn.tongxin.notification.channel.Outcome.Unknown;
import java.time.Duration;

/**
 * A way out behind a circuit breaker, and a rate limit for each address where the other house has
 * one: what is not let through was certainly not sent.
 */
final class GuardedChannel implements Channel {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Channel channel;
  private final Breaker breaker;
  private final Pace pace;

  GuardedChannel(Channel channel, Breaker breaker, Pace pace) {
    this.channel = channel;
    this.breaker = breaker;
    this.pace = pace;
  }

  @Override
  public ChannelKind kind() {
    return channel.kind();
  }

  @Override
  public void check(Address address) {
    channel.check(address);
  }

  @Override
  public boolean isLeftAlone() {
    return breaker.isOpen();
  }

  @Override
  public Outcome send(Address to, Note note) {
    if (!breaker.lets()) {
      return new Later("left alone for a while", PAUSE);
    }
    if (!pace.lets(to)) {
      breaker.notTried();
      return new Later("too many to one address", PAUSE);
    }
    Outcome outcome = channel.send(to, note);
    breaker.note(!(outcome instanceof Later || outcome instanceof Unknown));
    return outcome;
  }
}

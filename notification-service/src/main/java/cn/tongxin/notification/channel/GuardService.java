package cn.tongxin.notification.channel;

import cn.tongxin.notification.channel.Outcome.Later;
import cn.tongxin.notification.channel.Outcome.Unknown;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A way out behind a circuit breaker, and a rate limit for each address; what is not let through
 * was certainly not sent. Both are this instance's: what several send together beyond a limit, the
 * other house refuses, and it is tried later.
 */
final class GuardService implements Channel {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;
  private static final CircuitBreakerConfig MOST_CAME_TO_NOTHING =
      CircuitBreakerConfig.custom()
          .slidingWindowSize(10)
          .minimumNumberOfCalls(5)
          .failureRateThreshold(60)
          .permittedNumberOfCallsInHalfOpenState(1)
          .waitDurationInOpenState(PAUSE)
          .automaticTransitionFromOpenToHalfOpenEnabled(true)
          .build();

  private final Channel channel;
  private final CircuitBreaker breaker;
  private final RateLimiterConfig pace;
  private final Cache<String, RateLimiter> paces =
      Caffeine.newBuilder()
          .maximumSize(ADDRESSES)
          .expireAfterAccess(MINUTE.multipliedBy(2))
          .build();

  /**
   * @param inAMinute how many messages one address is sent in a minute
   */
  GuardService(Channel channel, int inAMinute) {
    this.channel = channel;
    this.breaker = CircuitBreaker.of(channel.kind().name(), MOST_CAME_TO_NOTHING);
    this.pace =
        RateLimiterConfig.custom()
            .limitForPeriod(inAMinute)
            .limitRefreshPeriod(MINUTE)
            .timeoutDuration(Duration.ZERO)
            .build();
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
    return breaker.getState() == State.OPEN;
  }

  @Override
  public Outcome send(Address to, Note note) {
    if (!breaker.tryAcquirePermission()) {
      return new Later("left alone for a while", PAUSE);
    }
    if (!paces.get(to.to(), _ -> RateLimiter.of("address", pace)).acquirePermission()) {
      breaker.releasePermission();
      return new Later("too many to one address", PAUSE);
    }
    Outcome outcome = channel.send(to, note);
    remember(outcome);
    return outcome;
  }

  private void remember(Outcome outcome) {
    if (outcome instanceof Later || outcome instanceof Unknown) {
      breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("not sent"));
    } else {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }
  }
}

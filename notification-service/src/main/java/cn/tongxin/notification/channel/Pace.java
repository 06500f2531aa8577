package cn.tongxin.notification.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/**
 * How many messages one address may be sent in a minute from this instance; what several instances
 * send together beyond it, the other house refuses, and it is tried later.
 */
final class Pace {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;

  private final RateLimiterConfig config;
  private final Cache<String, RateLimiter> limiters =
      Caffeine.newBuilder()
          .maximumSize(ADDRESSES)
          .expireAfterAccess(MINUTE.multipliedBy(2))
          .build();

  Pace(int inAMinute) {
    this.config =
        RateLimiterConfig.custom()
            .limitForPeriod(inAMinute)
            .limitRefreshPeriod(MINUTE)
            .timeoutDuration(Duration.ZERO)
            .build();
  }

  boolean lets(Address to) {
    return limiters.get(to.to(), address -> RateLimiter.of("address", config)).acquirePermission();
  }
}

package cn.tongxin.notification.channel;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Leaves another house alone for half a minute where most of the last attempts came to nothing. */
final class Breaker {
  private static final CircuitBreakerConfig CONFIG =
      CircuitBreakerConfig.custom()
          .slidingWindowSize(10)
          .minimumNumberOfCalls(5)
          .failureRateThreshold(60)
          .permittedNumberOfCallsInHalfOpenState(1)
          .waitDurationInOpenState(Duration.ofSeconds(30))
          .automaticTransitionFromOpenToHalfOpenEnabled(true)
          .build();

  private final CircuitBreaker breaker;

  Breaker(ChannelKind kind) {
    this.breaker = CircuitBreaker.of(kind.name(), CONFIG);
  }

  boolean isOpen() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  boolean lets() {
    return breaker.tryAcquirePermission();
  }

  void notTried() {
    breaker.releasePermission();
  }

  void note(boolean wentWell) {
    if (wentWell) {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    } else {
      breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("not sent"));
    }
  }
}

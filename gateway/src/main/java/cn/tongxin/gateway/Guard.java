package cn.tongxin.gateway;

import cn.tongxin.serving.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before one service. Where half of its latest answers were none, or were its own faults, it
 * is left alone for a while and callers are told at once. A refusal of the caller's doing (4xx) is
 * an answer like any other.
 */
final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private static final Duration LEFT_ALONE = Duration.ofSeconds(3);
  private static final CircuitBreakerConfig CONFIG =
      CircuitBreakerConfig.custom()
          .slidingWindowType(SlidingWindowType.COUNT_BASED)
          .slidingWindowSize(40)
          .minimumNumberOfCalls(20)
          .failureRateThreshold(50)
          .slowCallRateThreshold(100)
          .slowCallDurationThreshold(Duration.ofDays(1))
          .permittedNumberOfCallsInHalfOpenState(5)
          .maxWaitDurationInHalfOpenState(Duration.ofSeconds(30))
          .waitDurationInOpenState(LEFT_ALONE)
          .writableStackTraceEnabled(false)
          .build();

  private final CircuitBreaker breaker;
  private final Refusals refusals;

  Guard(Neighbour service, Refusals refusals) {
    this.breaker = CircuitBreaker.of(service.name().toLowerCase(Locale.ROOT), CONFIG);
    this.refusals = refusals;
  }

  /** What the guard thinks of its service. */
  CircuitBreaker breaker() {
    return breaker;
  }

  /** Shows the breaker's state: 1 at the one that holds, 0 at the others. */
  void measure(MeterRegistry meters) {
    for (State state : List.of(State.CLOSED, State.HALF_OPEN, State.OPEN)) {
      Gauge.builder("tongxin.breaker.state", breaker, b -> b.getState() == state ? 1 : 0)
          .tag("service", breaker.getName())
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!breaker.tryAcquirePermission()) {
      return refusals.of(
          Problem.of(503, "service.away", breaker.getName()), LEFT_ALONE.toSeconds(), request);
    }
    long start = System.nanoTime();
    try {
      ServerResponse answer = next.handle(request);
      remember(start, answer);
      return answer;
    } catch (CallerGone e) {
      breaker.releasePermission();
      throw e;
    } catch (IOException e) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
      return refusals.of(unanswered(e), LEFT_ALONE.toSeconds(), request);
    } catch (RuntimeException e) {
      breaker.releasePermission();
      throw e;
    }
  }

  private void remember(long start, ServerResponse answer) {
    long took = System.nanoTime() - start;
    if (answer.statusCode().is5xxServerError()) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new ServiceFault());
    } else {
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    }
  }

  /** A connect time-out is an unreachable service; any other time-out is a slow one. */
  private Problem unanswered(IOException e) {
    boolean slow =
        e instanceof InterruptedIOException
            && !(e instanceof org.apache.hc.client5.http.ConnectTimeoutException)
            && !(e instanceof org.apache.hc.core5.http.ConnectionRequestTimeoutException);
    return slow
        ? Problem.of(504, "service.slow", breaker.getName())
        : Problem.of(503, "service.away", breaker.getName());
  }

  /** A 5xx answer, for the books of the breaker only. */
  private static final class ServiceFault extends Exception {
    private static final long serialVersionUID = 1L;

    ServiceFault() {
      super(null, null, false, false);
    }
  }
}

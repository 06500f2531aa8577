package cn.tongxin.gateway;

import cn.tongxin.serving.Problem;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.security.Principal;
import java.time.Duration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps one caller from taking what belongs to all: a bucket for each caller and each route, filled
 * anew within a second.
 */
final class FairShare {
  private static final int MOST_CALLERS = 100_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  private final LoadingCache<Key, Bucket> buckets;
  private final Refusals refusals;

  FairShare(int perSecond, TimeMeter time, Refusals refusals) {
    this.refusals = refusals;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(FORGOTTEN)
            .build(_ -> bucket(perSecond, time));
  }

  private static Bucket bucket(int perSecond, TimeMeter time) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  /** The share of each caller in one route. */
  HandlerFilterFunction<ServerResponse, ServerResponse> of(String route) {
    return (request, next) -> pass(new Key(route, caller(request)), request, next);
  }

  private ServerResponse pass(Key key, ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    return buckets.get(key).tryConsume(1)
        ? next.handle(request)
        : refusals.of(Problem.of(429, "share.used-up"), 1, request);
  }

  /** The token's subject, and where there is no token the address. */
  private static String caller(ServerRequest request) {
    return request.principal().map(Principal::getName).orElseGet(() -> address(request));
  }

  private static String address(ServerRequest request) {
    return "@" + request.servletRequest().getRemoteAddr();
  }

  /** Two routes with the same caller are two buckets. */
  private record Key(String route, String caller) {}
}

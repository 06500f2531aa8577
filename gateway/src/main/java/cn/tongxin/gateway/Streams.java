package cn.tongxin.gateway;

import cn.tongxin.serving.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Event streams stay open for hours, so they have their own bound. A stream is answered in a second
 * pass through the container, after its request gave back its place among the requests in work.
 */
final class Streams implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private final Semaphore places;
  private final Refusals refusals;

  Streams(int places, Refusals refusals) {
    this.places = new Semaphore(places);
    this.refusals = refusals;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!Resource.isStream(request.servletRequest().getRequestURI())) {
      return next.handle(request);
    }
    if (!places.tryAcquire()) {
      return refusals.of(Problem.of(429, "busy"), 5, request);
    }
    return held(next, request);
  }

  private ServerResponse held(HandlerFunction<ServerResponse> next, ServerRequest request)
      throws Exception {
    ServerResponse answer;
    try {
      answer = next.handle(request);
    } catch (Exception e) {
      places.release();
      throw e;
    }
    if (!(answer instanceof Answer stream)) {
      places.release();
      return answer;
    }
    return ServerResponse.async(
        CompletableFuture.completedFuture(stream.whenClosed(places::release)));
  }
}

package cn.tongxin.serving;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the requests in work. One more is refused at once with 429 and {@code Retry-After}: a
 * queue would only make everybody wait for answers that nobody waits for any more. It stands before
 * all else, because what is refused must cost next to nothing.
 */
final class AdmissionFilter extends OncePerRequestFilter {
  private final Semaphore places;
  private final PreparedRefusal refusal;
  private final Counter refused;

  AdmissionFilter(int places, PreparedRefusal refusal, Counter refused) {
    this.places = new Semaphore(places);
    this.refusal = refusal;
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!places.tryAcquire()) {
      refused.increment();
      refusal.write(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }
}

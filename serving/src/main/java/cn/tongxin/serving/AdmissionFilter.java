package cn.tongxin.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the requests in work. One more is refused at once with 429 and {@code Retry-After}: a
 * queue would only make everybody wait for answers that nobody waits for any more.
 */
final class AdmissionFilter extends OncePerRequestFilter {
  private final Semaphore places;
  private final ProblemWriter problems;

  AdmissionFilter(int places, ProblemWriter problems) {
    this.places = new Semaphore(places);
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!places.tryAcquire()) {
      response.setHeader("Retry-After", "1");
      problems.write(Problem.of(429, "busy"), request.getLocale(), response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }
}

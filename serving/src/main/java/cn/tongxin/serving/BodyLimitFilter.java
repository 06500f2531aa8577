package cn.tongxin.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refuses a body above a limit with 413, by its declared length or, where it declares none, while
 * reading. A file may be larger than other bodies.
 */
final class BodyLimitFilter extends OncePerRequestFilter {
  private final long ordinary;
  private final long upload;
  private final ProblemWriter problems;
  private final LocaleResolver locales;

  BodyLimitFilter(long ordinary, long upload, ProblemWriter problems, LocaleResolver locales) {
    this.ordinary = ordinary;
    this.upload = upload;
    this.problems = problems;
    this.locales = locales;
  }

  private long limit(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/") ? upload : ordinary;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long declared = request.getContentLengthLong();
    long limit = limit(request);
    if (declared > limit) {
      problems.write(tooLarge(limit), locales.resolveLocale(request), response);
    } else {
      chain.doFilter(declared < 0 ? counted(request, limit) : request, response);
    }
  }

  private static Problem tooLarge(long limit) {
    return Problem.of(413, "body.too-large", limit);
  }

  private static HttpServletRequest counted(HttpServletRequest request, long limit) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), limit);
      }
    };
  }

  /** Reads as the request does, and stops at the limit. */
  private static final class Counted extends ServletInputStream {
    private final ServletInputStream origin;
    private final long limit;
    private long seen;

    Counted(ServletInputStream origin, long limit) {
      this.origin = origin;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = origin.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = origin.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      seen += more;
      if (seen > limit) {
        throw tooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return origin.isFinished();
    }

    @Override
    public boolean isReady() {
      return origin.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      origin.setReadListener(listener);
    }
  }
}

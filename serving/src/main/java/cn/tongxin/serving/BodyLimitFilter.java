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

/**
 * Refuses a JSON body above a limit with 413, by its declared length or, where it declares none,
 * while reading.
 */
final class BodyLimitFilter extends OncePerRequestFilter {
  private final long limit;
  private final ProblemWriter problems;

  BodyLimitFilter(long limit, ProblemWriter problems) {
    this.limit = limit;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long declared = request.getContentLengthLong();
    if (declared > limit) {
      problems.write(tooLarge(), request.getLocale(), response);
    } else {
      chain.doFilter(declared < 0 ? counted(request) : request, response);
    }
  }

  private Problem tooLarge() {
    return Problem.of(413, "body.too-large", limit);
  }

  private HttpServletRequest counted(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream());
      }
    };
  }

  /** Reads as the request does, and stops at the limit. */
  private final class Counted extends ServletInputStream {
    private final ServletInputStream origin;
    private long seen;

    Counted(ServletInputStream origin) {
      this.origin = origin;
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
        throw tooLarge();
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

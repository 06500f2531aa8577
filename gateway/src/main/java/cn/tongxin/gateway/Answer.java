package cn.tongxin.gateway;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way through; it is never held whole. */
final class Answer implements ServerResponse {
  private static final int PIECE = 8 * 1024;

  private final ClassicHttpResponse answer;

  private Runnable whenClosed = () -> {};

  Answer(ClassicHttpResponse answer) {
    this.answer = answer;
  }

  /** The same answer, which runs {@code step} at its end, however it ends. */
  Answer whenClosed(Runnable step) {
    whenClosed = step;
    return this;
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(answer.getCode());
  }

  @Override
  public HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    for (Header header : answer.getHeaders()) {
      headers.add(header.getName(), header.getValue());
    }
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException {
    // Closing before the end drops the connection, so that an endless stream ends with its reader.
    try (answer) {
      response.setStatus(answer.getCode());
      for (Header header : answer.getHeaders()) {
        if (PassedOn.out(header.getName())) {
          response.addHeader(header.getName(), header.getValue());
        }
      }
      HttpEntity body = answer.getEntity();
      if (body != null) {
        copy(body, response.getOutputStream());
      }
    } finally {
      whenClosed.run();
    }
    return null;
  }

  private static void copy(HttpEntity body, OutputStream target) throws IOException {
    boolean live = "text/event-stream".equals(body.getContentType());
    long declared = body.getContentLength();
    byte[] piece = new byte[declared < 0 ? PIECE : Math.clamp(declared, 1, PIECE)];
    InputStream source = body.getContent();
    for (int read = source.read(piece); read >= 0; read = source.read(piece)) {
      target.write(piece, 0, read);
      if (live) {
        target.flush();
      }
    }
  }
}

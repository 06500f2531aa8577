package cn.tongxin.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** The body of a request on its way through; it is never held whole. */
final class CallersBody extends AbstractHttpEntity {
  private static final int PIECE = 8 * 1024;

  private final HttpServletRequest request;

  private CallersBody(HttpServletRequest request) {
    super(request.getContentType(), null, request.getContentLengthLong() < 0);
    this.request = request;
  }

  /** The request's body, or null where it has none. */
  static @Nullable CallersBody of(HttpServletRequest request) {
    boolean none =
        request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    return none ? null : new CallersBody(request);
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    long declared = getContentLength();
    byte[] piece = new byte[declared < 0 ? PIECE : (int) Math.min(declared, PIECE)];
    InputStream source = getContent();
    for (int read = next(source, piece); read >= 0; read = next(source, piece)) {
      target.write(piece, 0, read);
    }
  }

  private static int next(InputStream source, byte[] piece) throws CallerGone {
    try {
      return source.read(piece);
    } catch (IOException e) {
      throw new CallerGone(e);
    }
  }

  @Override
  public InputStream getContent() throws IOException {
    return request.getInputStream();
  }

  @Override
  public long getContentLength() {
    return request.getContentLengthLong();
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public void close() {}
}

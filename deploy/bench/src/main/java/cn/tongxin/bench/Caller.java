package cn.tongxin.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One client: sends one request after the other and keeps its connection. */
final class Caller implements AutoCloseable {
  private final int port;
  private @Nullable Connection connection;

  Caller(int port) {
    this.port = port;
  }

  /** The status; 0 if there was no answer. A dropped connection is opened again once. */
  int send(byte[] request) {
    boolean kept = connection != null;
    int status = attempt(request);
    return status == 0 && kept ? attempt(request) : status;
  }

  private int attempt(byte[] request) {
    try {
      Connection open = connection == null ? new Connection(port) : connection;
      connection = open;
      Connection.Answer answer = open.send(request);
      if (answer.last()) {
        close();
      }
      return answer.status();
    } catch (IOException e) {
      close();
      return 0;
    }
  }

  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException gone) {
        // It was of no use any more.
      }
    }
  }
}

package cn.tongxin.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection, as cheap as can be: the loader shares the processors. */
final class Connection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Socket socket = new Socket();
  private final OutputStream out;
  private final InputStream in;

  Connection(int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 4096);
  }

  /** Sends a whole request and reads the whole answer. */
  Answer send(byte[] request) throws IOException {
    out.write(request);
    String status = line();
    int length = -1;
    boolean chunked = false;
    boolean last = false;
    for (String field = line(); !field.isEmpty(); field = line()) {
      String known = field.toLowerCase(Locale.ROOT);
      if (known.startsWith("content-length:")) {
        length = Integer.parseInt(known.substring(15).strip());
      }
      chunked |= known.equals("transfer-encoding: chunked");
      last |= known.equals("connection: close");
    }
    if (chunked) {
      skipChunks();
    } else {
      in.skipNBytes(Math.max(length, 0));
    }
    return new Answer(Integer.parseInt(status.substring(9, 12)), last);
  }

  private void skipChunks() throws IOException {
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      in.skipNBytes(size);
      line();
    }
    line();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server has closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** A request line, header fields and a body, ready to be sent. */
  static byte[] post(String path, String fields, byte[] body) {
    return request("POST", path, fields, body);
  }

  /** The same with another verb. */
  static byte[] request(String verb, String path, String fields, byte[] body) {
    byte[] head =
        (verb
                + " "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + fields
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  /**
   * What came back.
   *
   * @param last whether the server closes the connection now
   */
  record Answer(int status, boolean last) {}
}

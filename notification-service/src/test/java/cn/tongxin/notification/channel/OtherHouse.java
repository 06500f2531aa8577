package cn.tongxin.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server that takes what is posted to it and answers as it is told. */
final class OtherHouse implements AutoCloseable {
  final List<String> bodies = new CopyOnWriteArrayList<>();
  final List<String> queries = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

  OtherHouse() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          queries.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
          if (status == 0) {
            exchange.close(); // takes it and says nothing
            return;
          }
          byte[] bytes = answer.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Location", origin() + "/elsewhere");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void answers(int status, String answer) {
    this.status = status;
    this.answer = answer;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

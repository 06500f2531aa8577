package cn.tongxin.bench.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.bson.Document;

/** {@code GET /effects/{id}}: a score, a reminder or a piece of evidence of the floor. */
final class EffectServer {

  static void start(int port, MongoCollection<Document> effects) throws IOException {
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/effects/", exchange -> answer(exchange, effects));
    http.start();
  }

  private static void answer(HttpExchange exchange, MongoCollection<Document> effects)
      throws IOException {
    try (exchange) {
      String id = exchange.getRequestURI().getPath().substring("/effects/".length());
      Document found = effects.find(Filters.eq(id)).first();
      byte[] bytes = (found == null ? "{}" : found.toJson()).getBytes(UTF_8);
      exchange.sendResponseHeaders(found == null ? 404 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private EffectServer() {}
}

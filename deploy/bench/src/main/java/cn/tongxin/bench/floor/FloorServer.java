package cn.tongxin.bench.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Takes visits over HTTP: one insert, then the answer; the event follows by itself. */
public final class FloorServer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BACKLOG = 512;

  private final FloorOutbox outbox;

  private FloorServer(FloorOutbox outbox) {
    this.outbox = outbox;
  }

  /** Arguments: port, MongoDB URI, Kafka bootstrap. */
  public static void main(String[] args) throws IOException {
    MongoClient client = MongoClients.create(Floor.settings(args[1]));
    var outbox =
        new FloorOutbox(
            client.getDatabase(Floor.DATABASE).getCollection("visits"), Floor.producer(args[2]));
    var server = new FloorServer(outbox);
    var http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])),
            BACKLOG);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/visits/", server::take);
    http.createContext("/health", exchange -> answer(exchange, "{}"));
    outbox.start();
    http.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      UUID id = UUID.fromString(path.substring("/visits/".length()));
      VisitBody body = JSON.readValue(exchange.getRequestBody().readAllBytes(), VisitBody.class);
      byte[] event =
          JSON.writeValueAsBytes(
              new VisitHappened(
                  id, body.memberRef(), body.area(), body.visitedOn(), body.officers()));
      outbox.save(id, document(id, body), event);
      answer(exchange, "{\"id\":\"" + id + "\",\"state\":\"COMPLETED\"}");
    }
  }

  private static Document document(UUID id, VisitBody body) {
    return new Document("_id", id)
        .append("memberRef", body.memberRef())
        .append("area", body.area())
        .append("purpose", body.purpose())
        .append("visitedOn", body.visitedOn())
        .append("officers", body.officers())
        .append("outcome", body.outcome())
        .append("state", "COMPLETED");
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

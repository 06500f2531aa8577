package cn.tongxin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The public API, for what is not measured. */
final class Api {
  private static final String BOUNDARY = "----tongxin-bench";

  private final URI gateway;
  private final HttpClient client = HttpClient.newHttpClient();

  Api(URI gateway) {
    this.gateway = gateway;
  }

  byte[] get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).GET().build());
  }

  void put(String path, String token, String json) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
    send(request.PUT(BodyPublishers.ofString(json)).build());
  }

  void post(String path, String token, String type, String body)
      throws IOException, InterruptedException {
    BodyPublisher content =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    send(request(path, token).header("Content-Type", type).POST(content).build());
  }

  void upload(String path, String token, String csv) throws IOException, InterruptedException {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.csv\""
            + "\r\nContent-Type: text/csv\r\n\r\n";
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    post(path, token, type, head + csv + "\r\n--" + BOUNDARY + "--\r\n");
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + token);
  }

  private byte[] send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          "%s %s: %d %s"
              .formatted(
                  request.method(),
                  request.uri(),
                  answer.statusCode(),
                  new String(answer.body(), UTF_8)));
    }
    return answer.body();
  }
}

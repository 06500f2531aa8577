package cn.tongxin.notification;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service on an embedded database, with HTTP and without Kafka, on a clock that goes:
 * what is live is ordered by the moment. A person is written {@code <role>.<area>.<person>}.
 */
public final class ServiceUnderTest implements AutoCloseable {
  private final TestStore store = TestStore.embedded();
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  public ServiceUnderTest(String... settings) {
    String[] ours = {
      "--spring.mongodb.uri=" + store.uri(),
      "--spring.kafka.bootstrap-servers=127.0.0.1:1",
      "--spring.kafka.listener.auto-startup=false",
      "--server.port=0",
      "--management.server.port=0",
      "--logging.structured.format.console="
    };
    context =
        new SpringApplication(NotificationService.class, TestTokens.class)
            .run(
                java.util.stream.Stream.concat(Arrays.stream(ours), Arrays.stream(settings))
                    .toArray(String[]::new));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public HttpRequest.Builder request(String token, String path) {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path));
    return token == null ? request : request.header("Authorization", "Bearer " + written(token));
  }

  /** Anything else than a person's three words is no token, and is sent as it is. */
  private static String written(String token) {
    String[] words = token.split("\\.", 3);
    return words.length < 3 ? token : TestTokens.of(words[2], words[1], words[0]);
  }

  public HttpResponse<String> get(String token, String path)
      throws IOException, InterruptedException {
    return send(request(token, path).GET());
  }

  public HttpResponse<String> post(String token, String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(token, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws Exception {
    client.shutdownNow();
    context.close();
    store.close();
  }
}

package cn.tongxin.notification;

import cn.tongxin.eventing.TestStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The whole service on an embedded database, with HTTP and without Kafka. A token is {@code
 * <role>.<area>.<person>}.
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
        new SpringApplication(NotificationService.class, PlainTokens.class)
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
    return token == null ? request : request.header("Authorization", "Bearer " + token);
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

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws Exception {
    client.shutdownNow();
    context.close();
    store.close();
  }

  @TestConfiguration
  static class PlainTokens {
    @Bean
    JwtDecoder plainTokens() {
      return token -> {
        String[] parts = token.split("\\.", 3);
        if (parts.length < 3) {
          throw new BadJwtException("no token of the test");
        }
        return Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject(parts[2])
            .claim("area", parts[1])
            .claim("roles", List.of(parts[0]))
            .issuedAt(Instant.now())
            .expiresAt(Instant.now().plusSeconds(60))
            .build();
      };
    }
  }
}

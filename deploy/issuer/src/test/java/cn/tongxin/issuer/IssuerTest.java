package cn.tongxin.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

class IssuerTest {
  @TempDir static Path dataDir;

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static ConfigurableApplicationContext start(int port) {
    SpringApplication application = new SpringApplication(IssuerApplication.class);
    return application.run(
        "--server.port=" + port,
        "--tongxin.issuer-uri=http://127.0.0.1:" + port,
        "--tongxin.data-dir=" + dataDir);
  }

  @Test
  void tokensNameScopeAndRolesAndSurviveARestart() throws Exception {
    int port = freePort();
    String issuer = "http://127.0.0.1:" + port;
    String token;
    try (var first = start(port)) {
      assertThat(first).isInstanceOf(ServletWebServerApplicationContext.class);
      token = token(issuer, "officer-410225105", secret());
      Jwt jwt = JwtDecoders.fromIssuerLocation(issuer).decode(token);
      assertThat(jwt.getSubject()).isEqualTo("officer-410225105");
      assertThat(jwt.getAudience()).containsExactly("tongxin");
      assertThat(jwt.getClaimAsString("area")).isEqualTo("410225105");
      assertThat(jwt.getClaimAsStringList("roles")).containsExactly("officer");
      assertThat(jwt.getClaimAsStringList("permissions")).containsExactly("sensitive");
      assertThat(Duration.between(jwt.getIssuedAt(), jwt.getExpiresAt()))
          .isEqualTo(Duration.ofHours(12));
      assertThat(ask(issuer, "officer-410225105", "wrong").statusCode()).isEqualTo(401);
      assertThat(ask(issuer, "nobody", secret()).statusCode()).isEqualTo(401);
    }
    try (var second = start(port)) {
      assertThat(second.isRunning()).isTrue();
      var decoder = NimbusJwtDecoder.withJwkSetUri(issuer + "/oauth2/jwks").build();
      assertThat(decoder.decode(token).getSubject()).isEqualTo("officer-410225105");
    }
    for (String file : new String[] {"demo-secret", "signing-key.json"}) {
      assertThat(Files.getPosixFilePermissions(dataDir.resolve(file)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void everyPlaceOfTheDemoCountyHasItsUsers() {
    assertThat(DemoUser.all()).hasSize(3 + 3 * (2 + 12));
    assertThat(DemoUser.all())
        .contains(
            new DemoUser("village-410225107212", "410225107212", "village", java.util.List.of()));
  }

  private static String secret() throws IOException {
    return Files.readString(dataDir.resolve("demo-secret"));
  }

  private static String token(String issuer, String user, String secret) throws Exception {
    String body = ask(issuer, user, secret).body();
    return JsonMapper.shared().readTree(body).get("access_token").asString();
  }

  private static HttpResponse<String> ask(String issuer, String user, String secret)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder().encodeToString((user + ":" + secret + "." + user).getBytes());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}

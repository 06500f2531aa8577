package cn.tongxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is long, or never ends. */
@GatewayHttp
class LongBodiesTest {
  private static final String VISIT = "/api/v1/visits/0192f0c1-7c00-7000-8000-000000000001";

  @LocalServerPort private int port;
  @Autowired private Routes routes;
  @Autowired private Neighbours neighbours;
  private Caller caller;

  @BeforeEach
  void asNew() {
    caller = neighbours.caller(port);
    neighbours.reset(routes);
  }

  @Test
  void eventsComeThroughWhileTheStreamIsOpen() throws Exception {
    var end = new CountDownLatch(1);
    neighbours.of(Neighbour.NOTIFICATION).behaviour =
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          awaitQuietly(end);
        };
    var request =
        caller.signedIn("/api/v1/inbox/stream").header("Accept", "text/event-stream").build();
    try (InputStream events = Caller.HTTP.send(request, BodyHandlers.ofInputStream()).body()) {
      assertThat(new String(events.readNBytes(7), StandardCharsets.UTF_8)).isEqualTo("data: 1");
    } finally {
      end.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aLargeImportPassesThroughAndALargeJsonDoesNot() throws Exception {
    byte[] file = new byte[40 << 20];
    var upload =
        caller
            .signedIn("/api/v1/roster-imports?dryRun=true")
            .POST(BodyPublishers.ofByteArray(file));
    assertThat(
            caller
                .send(upload.header("Content-Type", "multipart/form-data; boundary=x"))
                .statusCode())
        .isEqualTo(200);
    var asked = neighbours.of(Neighbour.ROSTER).asked.getFirst();
    assertThat(asked.bytes()).isEqualTo(file.length);
    assertThat(asked.target()).endsWith("?dryRun=true");

    var json = caller.signedIn(VISIT).PUT(BodyPublishers.ofByteArray(new byte[2 << 20]));
    assertThat(caller.send(json.header("Content-Type", "application/json")).statusCode())
        .isEqualTo(413);
    assertThat(neighbours.of(Neighbour.ACTIVITY).asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileThatNoServiceWouldTakeIsNotAServicesFault(boolean declared) throws Exception {
    byte[] file = new byte[50 << 20];
    var body =
        declared
            ? BodyPublishers.ofByteArray(file)
            : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file));
    var upload =
        caller
            .signedIn("/api/v1/roster-imports")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(body);

    var refused = caller.send(upload);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("提交内容超过");

    // What does not say how long it is, is passed on until it is too long.
    assertThat(declared ? neighbours.of(Neighbour.ROSTER).asked : List.of()).isEmpty();
    assertThat(routes.guard(Neighbour.ROSTER).breaker().getMetrics().getNumberOfFailedCalls())
        .isZero();
  }
}

package cn.tongxin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.notification.ServiceUnderTest;
import cn.tongxin.notification.reminder.Seed;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveInboxTest {
  private static final String OFFICER = "officer.410225105.officer-410225105";
  private static final int PLACES = 4;
  private static ServiceUnderTest service;

  @BeforeAll
  static void start() {
    service = new ServiceUnderTest("--tongxin.streams=" + PLACES, "--tongxin.admission=1");
    Seed.member(service);
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @Test
  void aChangeArrivesAndAReaderThatComesAgainMissesNothing() throws Exception {
    String last;
    UUID first;
    try (Stream stream = new Stream(OFFICER, null)) {
      first = Seed.visit(service, "v1", LocalDate.now().minusDays(3));
      Event event = stream.until("\"settledBy\":\"" + first + "\"");
      assertThat(event.name()).isEqualTo("reminder");
      last = event.id();
    }
    UUID second = Seed.visit(service, "v0", LocalDate.now().minusDays(5));

    try (Stream stream = new Stream(OFFICER, last)) {
      assertThat(stream.until("\"settledBy\":\"" + second + "\"").id()).isGreaterThan(last);
    }
  }

  @Test
  void liveInboxesHoldNoPlaceOfRequestsAndAreBounded() throws Exception {
    List<Stream> open = new ArrayList<>();
    for (Stream next = open(); next.status == 200; next = open()) {
      open.add(next);
      assertThat(open).hasSizeLessThanOrEqualTo(PLACES);
    }
    assertThat(open).isNotEmpty();
    // The one place of requests is free a moment after the answer of the last stream.
    await()
        .untilAsserted(
            () -> assertThat(service.get(OFFICER, "/inbox").statusCode()).isEqualTo(200));
    for (Stream stream : open) {
      stream.close();
    }
  }

  private static Stream open() throws Exception {
    return new Stream(OFFICER, null);
  }

  @Test
  void aStrangeEventIdIsRefused() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                service
                    .request(OFFICER, "/inbox/stream")
                    .header("Last-Event-ID", "{\"$gt\":\"\"}")
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(422);
  }

  private record Event(String id, String name, String data) {}

  /** A live inbox as a browser reads it. */
  private static final class Stream implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BufferedReader lines;
    private final int status;

    Stream(String token, String lastEventId) throws Exception {
      HttpRequest.Builder request = service.request(token, "/inbox/stream");
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      HttpResponse<java.io.InputStream> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      status = answer.statusCode();
      lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    Event until(String content) throws Exception {
      String id = "";
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          id = line.substring(3);
        } else if (line.startsWith("event:")) {
          name = line.substring(6);
        } else if (line.contains(content)) {
          return new Event(id, name, line);
        }
      }
      throw new AssertionError("the stream ended without " + content);
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }
}

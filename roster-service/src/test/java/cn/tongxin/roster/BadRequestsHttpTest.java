package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no request, or names what cannot be. */
@RosterHttp
class BadRequestsHttpTest {
  private int port;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int local) {
    port = local;
    http = new TestHttp(local);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1-1-1", "x", "0198f3a0-0000-7000-8000-00000000000", "0198F3A0"})
  void anIdIsOneInFullFormOnly(String id) {
    for (String path : new String[] {"/api/v1/members/", "/api/v1/pairings/"}) {
      Answer refused = http.get(StandIns.OFFICER, path + id);
      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    }
    String pairing =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"a\","
            + " \"deputy\": \"b\", \"from\": \"2026-03-01\"}";
    Answer refused =
        http.put(
            StandIns.OFFICER,
            "/api/v1/pairings/0198f3a0-0000-7000-8000-0000000000ee",
            pairing.formatted(id));
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("subject.id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/members/|<b> HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\n\r\n",
        "GET /api/v1/members/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET /api/v1/members HTTP/1.1\r\n\r\n",
      })
  void whatTheServerItselfRefusesIsAProblemToo(String request) throws IOException {
    String answer = raw(request);

    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(answer).contains("\"status\":400").doesNotContain("<html", "Tomcat", "<b>");
  }

  @Test
  void aServersOwnRefusalIsInTheLanguageThatIsAskedFor() throws IOException {
    String line = "GET /api/v1/members/{ HTTP/1.1\r\nHost: x\r\n";
    assertThat(raw(line + "\r\n")).doesNotContain("Bad request");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is said of members and cannot be. */
@RosterHttp
class MemberRefusalsHttpTest {
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"name\": 5, \"area\": \"410225105201\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"$where\": 1}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"a.b\": 1}",
        "{\"name\": \"a\", \"area\": \"410225105299\"}",
        "{\"name\": \"a\", \"area\": \"4102\"}",
        "{\"name\": \"a\"}",
        "{\"name\": \"=cmd()\", \"area\": \"410225105201\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"categories\": [\"$ne\"]}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"categories\": [null]}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"affiliations\": [null]}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"cadenceDays\": 0}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"phone\": \"call me\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"status\": \"GONE\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"registeredOn\": \"2026-02-30\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"registeredOn\": \"2027-01-01\"}",
        "{\"name\": \"a\", \"area\": \"410225105\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"birthMonth\": \"2026-12\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"birthMonth\": \"1987.06\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"gender\": \"男\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"publicRoles\": [null]}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"sponsor\": \"1\"}"
      })
  void aWrongBodyIsAProblemAndNothingIsWritten(String body) {
    String path = "/api/v1/members/" + UUID.randomUUID();

    Answer answer = http.put(StandIns.OFFICER, path, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/members/no-uuid",
        "/api/v1/members?limit=0",
        "/api/v1/members?limit=x",
        "/api/v1/members?cursor=%25",
        "/api/v1/members?cursor=MDox",
        "/api/v1/overdue-contacts?within=9",
        "/api/v1/members?status=GONE",
        "/api/v1/members?within=abc",
        "/api/v1/must-visits?from=2026-02-30",
        "/api/v1/festivals?year=abc",
        "/api/v1/festivals",
        "/api/v1/places/12"
      })
  void aWrongAddressIsAProblem(String path) {
    Answer answer = http.get(StandIns.OFFICER, path);

    assertThat(answer.status()).as(answer.body()).isIn(400, 404, 422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
  }

  @Test
  void aBodyOfTenMegabytesIsRefused() {
    String path = "/api/v1/members/" + UUID.randomUUID();
    String body = "{\"name\": \"" + "a".repeat(10 << 20) + "\"}";

    assertThat(http.put(StandIns.OFFICER, path, body).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"110101001201", "410226105201", "410225105299", "410225", "4102251052"})
  void nobodyMovesToAPlaceOutsideTheCountyOrToNone(String area) {
    String path = House.register(http, "迁甲");
    String body =
        "{\"area\": \"%s\", \"effectiveOn\": \"2026-11-01\", \"reason\": \"迁居\"}".formatted(area);

    for (String who : List.of(StandIns.OFFICER, StandIns.COUNTY)) {
      Answer answer = http.post(who, path + "/moves", body);
      assertThat(answer.status()).as(answer.body()).isIn(404, 422);
      assertThat(answer.type()).isEqualTo("application/problem+json");
    }
    assertThat(http.get(StandIns.OFFICER, path).json().get("area").asString())
        .isEqualTo("410225105201");
  }
}

package cn.tongxin.activity.visit;

import static cn.tongxin.activity.visit.Sample.MEMBER;
import static cn.tongxin.activity.visit.Sample.completion;
import static cn.tongxin.activity.visit.Sample.merged;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client may send wrongly, and what only looks wrong. */
@ActivityHttp
class WrongVisitsTest {
  @Autowired private MongoSubjects subjects;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    Sample.known(subjects);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"surprise\": 1} | 422",
        "{\"visitedOn\": \"2026-02-30\"} | 422",
        "{\"visitedOn\": 20261122} | 422",
        "{\"visitedOn\": \"2099-01-01\"} | 422",
        "{\"visitedOn\": \"2026-11-23\"} | 422",
        "{\"memberRef\": \"$where\"} | 422",
        "{\"memberRef\": null} | 422",
        "{\"purpose\": \"SPYING\"} | 422",
        "{\"officers\": []} | 422",
        "{\"officers\": \"officer\"} | 422",
        "{\"needs\": [{\"id\": \"x\"}]} | 422",
        "{\"$set\": {\"state\": \"VOIDED\"}} | 422",
        "{\"a.b\": 1} | 422",
      })
  void aWrongFieldIsNamedAndNothingIsWritten(String change, int status) {
    UUID id = UUID.randomUUID();
    String body = completion(MEMBER);

    Answer answer =
        http.post(StandIns.OFFICER, "/api/v1/visits/" + id + "/completion", merged(body, change));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isNotEmpty();
    assertThat(http.get(StandIns.OFFICER, "/api/v1/visits/" + id).status()).isEqualTo(404);
  }

  @Test
  void aBodyThatIsNoneIsRefusedInTheCallersLanguage() {
    String path = "/api/v1/visits/" + UUID.randomUUID() + "/completion";

    assertThat(http.post(StandIns.OFFICER, path, "").status()).isEqualTo(400);
    assertThat(http.post(StandIns.OFFICER, path, "{\"a\":").status()).isEqualTo(400);
    assertThat(http.post(StandIns.OFFICER, path, "x".repeat(10 * 1024 * 1024)).status())
        .isEqualTo(413);
    assertThat(
            http.post(StandIns.OFFICER, "/api/v1/visits/no-uuid/completion", completion(MEMBER))
                .status())
        .isEqualTo(422);
    Answer chinese =
        http.send(
            StandIns.OFFICER,
            "POST",
            path,
            "application/json",
            new byte[0],
            "Accept-Language",
            "zh-CN");
    assertThat(chinese.status()).isEqualTo(400);
  }

  @Test
  void rareCharactersSurvive() {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    String outcome = "𠮷𡈽 谈了低保 \\u0000 $ . \\\"";
    String body = merged(completion(MEMBER), "{\"outcome\": \"" + outcome + "\"}");
    http.send(
        StandIns.OFFICER,
        "POST",
        path + "/completion",
        "application/json",
        body.getBytes(StandardCharsets.UTF_8));

    assertThat(http.get(StandIns.OFFICER, path).json().get("outcome").asString())
        .isEqualTo("𠮷𡈽 谈了低保 \u0000 $ . \"");
  }
}

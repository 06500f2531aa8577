package cn.tongxin.activity.gathering;

import static cn.tongxin.activity.gathering.GatheringBodies.COUNTS;
import static cn.tongxin.activity.gathering.GatheringBodies.PLAN;
import static cn.tongxin.activity.gathering.GatheringBodies.attend;
import static cn.tongxin.activity.gathering.GatheringBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client may send wrongly about a gathering. */
@ActivityHttp
class WrongGatheringsTest {
  private final String path = "/api/v1/gatherings/" + UUID.randomUUID();
  private final TestHttp http;

  WrongGatheringsTest(TestHttp http) {
    this.http = http;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"kind\": \"POLICE_MEETING\"}",
        "{\"sessions\": []}",
        "{\"sessions\": [{\"on\": \"2026-02-30\", \"minutes\": 60}]}",
        "{\"sessions\": [{\"on\": \"2099-01-01\", \"minutes\": 60}]}",
        "{\"sessions\": [{\"on\": \"2026-11-20\", \"minutes\": 0}]}",
        "{\"sessions\": [{\"on\": \"2026-11-20\", \"minutes\": 60, \"room\": -1}]}",
        "{\"sessions\": [{\"on\": \"2026-11-20\", \"starts\": \"25:00\", \"minutes\": 60}]}",
        "{\"materials\": [{\"title\": \"x\", \"link\": \"javascript:alert(1)\"}]}",
        "{\"invitations\": [{\"audience\": \"OFFICERS\", \"expected\": 5}]}",
        "{\"invitations\": [{\"audience\": \"OFFICERS\", \"role\": \"x\", \"area\": \"410225105\","
            + " \"expected\": 5}]}",
        "{\"invitations\": [{\"audience\": \"OFFICERS\", \"role\": \"x\", \"expected\": -5}]}",
        "{\"kind\": \"SPECIAL_COMMITTEE\"}",
        "{\"title\": \"\"}",
        "{\"title\": \"a\\u202eb\"}",
        "{\"title\": \"a\\u0000b\"}",
        "{\"course\": \"a\\nb\"}",
        "{\"surprise\": 1}",
        "{\"area\": \"$where\"}",
      })
  void aWrongPlanIsNamedAndNothingIsWritten(String change) {
    Answer answer = http.put(StandIns.OFFICER, path, with(PLAN, change));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isNotEmpty();
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"counts\": [{\"audience\": \"OFFICERS\", \"people\": 121}]}",
        "{\"counts\": [{\"audience\": \"OFFICERS\", \"people\": -1}]}",
        "{\"counts\": []}",
        "{\"session\": 3}",
        "{\"session\": 0}",
        "{\"present\": [{\"audience\": \"OFFICERS\", \"officer\": \"a\"}]}",
        "{\"agreed\": true, \"present\": [{\"audience\": \"OFFICERS\"}]}",
        "{\"agreed\": true, \"present\": [{\"audience\": \"OTHERS\", \"officer\": \"a\"}]}",
        "{\"agreed\": true, \"present\": [{\"audience\": \"OFFICERS\", \"name\": \"Wang\"}]}",
      })
  void aWrongAttendanceIsNamedAndNothingIsWritten(String change) {
    http.put(StandIns.OFFICER, path, PLAN);

    Answer answer =
        http.post(StandIns.OFFICER, path + "/attendance", with(COUNTS.formatted(1, 20), change));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, path).json().get("attendance")).isEmpty();
  }

  @Test
  void aDayToComeIsNotHeldAndLongWordsAreRefused() {
    http.put(StandIns.OFFICER, path, PLAN);
    attend(http, path, 1, 20);

    for (String body :
        new String[] {
          "{\"heldOn\": \"2026-11-23\"}",
          "{\"heldOn\": \"2027-02-29\"}",
          "{\"heldOn\": \"2026-11-20\", \"minutes\": \"%s\"}".formatted("x".repeat(10_001))
        }) {
      assertThat(http.post(StandIns.OFFICER, path + "/holding", body).status()).isEqualTo(422);
    }
    String mebibyte =
        "{\"heldOn\": \"2026-11-20\", \"minutes\": \"%s\"}".formatted("x".repeat(1 << 20));
    assertThat(http.post(StandIns.OFFICER, path + "/holding", mebibyte).status()).isEqualTo(413);
  }

  @Test
  void aTelephoneInTheMinutesIsWarnedOf() {
    http.put(StandIns.OFFICER, path, PLAN);
    attend(http, path, 1, 20);

    Answer held =
        http.post(
            StandIns.OFFICER,
            path + "/holding",
            "{\"heldOn\": \"2026-11-20\", \"minutes\": \"call 13812345678\"}");

    assertThat(held.json().get("warnings").get(0).get("found").asString()).isEqualTo("PHONE");
  }
}

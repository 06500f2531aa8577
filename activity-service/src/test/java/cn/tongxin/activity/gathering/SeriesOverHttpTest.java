package cn.tongxin.activity.gathering;

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

/** What recurs, and what is owed in each period. */
@ActivityHttp
class SeriesOverHttpTest {
  private final String path = "/api/v1/gatherings/" + UUID.randomUUID();
  private final TestHttp http;

  SeriesOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void aSeriesIsThereWithItsGatherings() {
    String series = "/api/v1/gathering-series/" + UUID.randomUUID();
    String monthly =
        """
        {"kind": "STUDY_DAY", "area": "410225105", "title": "study day", "minutes": 60,
         "startsOn": "2026-01-10", "rule": "FREQ=MONTHLY;BYMONTHDAY=10", "dayOff": "NEXT_WORKDAY"}
        """;

    Answer first = http.put(StandIns.OFFICER, series, monthly);
    Answer again = http.put(StandIns.OFFICER, series, monthly);

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    Answer made =
        http.get(
            StandIns.OFFICER,
            "/api/v1/gatherings?kind=STUDY_DAY&state=PLANNED&from=2026-12-01&to=2027-01-31");
    // 10 January 2027 is a Sunday.
    assertThat(made.json().get("items").valueStream().map(it -> it.get("on").asString()))
        .containsExactly("2027-01-11", "2026-12-10");
    String everySecond = monthly.replace("FREQ=MONTHLY;BYMONTHDAY=10", "FREQ=SECONDLY");
    assertThat(http.put(StandIns.OFFICER, series, everySecond).status()).isEqualTo(422);
  }

  @Test
  void aMissedPeriodIsSaidAndMadeUpForByAGatheringRecordedLate() {
    String cadence = "/api/v1/cadences/" + UUID.randomUUID();
    String monthly =
        """
        {"kind": "DISCUSSION_DAY", "area": "410225105", "every": "MONTH", "atLeast": 1,
         "from": "2026-10-01"}
        """;
    Answer judged = http.put(StandIns.OFFICER, cadence, monthly);
    assertThat(judged.json().get("missed").get(0).get("period").asString()).isEqualTo("2026-10");
    assertThat(http.put(StandIns.OFFICER, cadence, monthly).body()).isEqualTo(judged.body());
    assertThat(
            http.put(StandIns.OFFICER, "/api/v1/cadences/" + UUID.randomUUID(), monthly).status())
        .isEqualTo(409);
    String plan = with(PLAN, "{\"kind\": \"DISCUSSION_DAY\"}");
    http.put(StandIns.OFFICER, path, plan.replace("2026-11-10", "2026-10-30"));
    attend(http, path, 1, 20);

    http.post(StandIns.OFFICER, path + "/holding", "{\"heldOn\": \"2026-10-30\"}");

    assertThat(http.get(StandIns.OFFICER, cadence).json().get("missed")).isEmpty();
    http.post(StandIns.OFFICER, path + "/cancellation", "{\"reason\": \"typed twice\"}");
    assertThat(http.get(StandIns.OFFICER, cadence).json().get("missed")).hasSize(1);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/cadences?missed=true").body())
        .contains(cadence.substring(17));
  }
}

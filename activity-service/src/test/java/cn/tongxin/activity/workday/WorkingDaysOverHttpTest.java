package cn.tongxin.activity.workday;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import org.junit.jupiter.api.Test;

@ActivityHttp
class WorkingDaysOverHttpTest {
  private final TestHttp http;

  WorkingDaysOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void workingDaysAreAnsweredAndALaterYearIsEntered() {
    String question = "/api/v1/working-days?from=2027-09-30&plus=1";
    Answer unknown = http.get(StandIns.OFFICER, question);
    assertThat(unknown.json().get("date").asString()).isEqualTo("2027-10-01");
    assertThat(unknown.json().get("basis").asString()).isEqualTo("WEEKDAYS");
    String year =
        """
        {"notice": "test", "holidays": [{"name": "x", "from": "2027-10-01", "to": "2027-10-07"}],
         "workdays": ["2027-10-09"]}\
        """;
    String path = "/api/v1/working-days/2027";

    assertThat(http.put(StandIns.OFFICER, path, year).status()).isEqualTo(403);
    assertThat(http.put(StandIns.COUNTY, path, year.replace("10-09", "10-12")).status())
        .isEqualTo(422);
    assertThat(http.put(StandIns.COUNTY, path, year).status()).isEqualTo(200);
    assertThat(http.put(StandIns.COUNTY, path, year).etag()).isEqualTo("\"1\"");
    assertThat(http.put(StandIns.COUNTY, path, year.replace("test", "other")).status())
        .isEqualTo(409);

    Answer known = http.get(StandIns.OFFICER, question);
    assertThat(known.json().get("date").asString()).isEqualTo("2027-10-08");
    assertThat(known.json().get("basis").asString()).isEqualTo("NOTICES");
    assertThat(http.get(StandIns.OFFICER, path).json().get("notice").asString()).isEqualTo("test");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/working-days/2031").status()).isEqualTo(404);
    assertThat(http.get(StandIns.OFFICER, question.replace("plus=1", "plus=-1")).status())
        .isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, question.replace("plus=1", "plus=9999")).status())
        .isEqualTo(422);
  }
}

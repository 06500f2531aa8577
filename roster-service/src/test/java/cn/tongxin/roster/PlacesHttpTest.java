package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class PlacesHttpTest {
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @Test
  void aHouseholdIsAPlaceInWhichSomebodyLives() {
    enter("410225105201009,九组\n410225105201009001,1号院\n");

    assertThat(http.get(House.VILLAGE, "/api/v1/places/410225105201009001").json())
        .hasToString(
            "{\"code\":\"410225105201009001\",\"name\":\"1号院\",\"level\":\"HOUSEHOLD\","
                + "\"parent\":\"410225105201009\"}");
    String path = "/api/v1/members/" + UUID.randomUUID();
    Answer put = http.put(House.VILLAGE, path, House.member("户主", "410225105201009001"));
    assertThat(put.status()).as(put.body()).isEqualTo(201);
    assertThat(http.get(StandIns.COUNTY, "/api/v1/members?within=410225105201009").body())
        .contains("户主");
  }

  private void enter(String csv) {
    Answer answer =
        http.upload(
            StandIns.COUNTY,
            "/api/v1/place-imports",
            "p.csv",
            ("code,name\n" + csv).getBytes(UTF_8));
    assertThat(answer.json().get("rejected").asInt()).as(answer.body()).isZero();
  }
}

package cn.tongxin.roster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.roster.House;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Telephone numbers have no versions, and come back all the same where an import replaced them. */
@RosterHttp
class ImportUndoTest {
  private static final String IMPORTS = "/api/v1/roster-imports";
  private static final String FIRST = "姓名,编号,村,电话\n癸酉甲,癸酉1,柳园村,13900001201\n癸酉乙,癸酉2,柳园村,\n";
  private static final String SECOND =
      "姓名,编号,村,电话\n癸酉甲,癸酉1,柳园村,13900001291\n癸酉乙,癸酉2,柳园村,13900001292\n";
  private static final String CONTACT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2027-01-31\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private String taken(String rows) {
    Answer report = http.upload(StandIns.OFFICER, IMPORTS, "r.csv", rows.getBytes(UTF_8));
    assertThat(report.status()).as(report.body()).isEqualTo(201);
    return IMPORTS + "/" + report.json().get("id").asString();
  }

  private JsonNode undone(String path) {
    Answer undone = http.post(StandIns.OFFICER, path + "/undo", "");
    assertThat(undone.status()).as(undone.body()).isEqualTo(200);
    return undone.json().get("undo");
  }

  private String member(String q) {
    JsonNode found =
        http.get(StandIns.OFFICER, "/api/v1/members?status=ACTIVE&q=" + q).json().get("items");
    assertThat(found).hasSize(1);
    return "/api/v1/members/" + found.get(0).get("id").asString();
  }

  private String phone(String member) {
    return http.get(StandIns.OFFICER, member).json().path("phone").asString("");
  }

  @Test
  void numbersAreAsBeforeAlsoWhereThereWasNone() {
    taken(FIRST);
    String second = taken(SECOND);
    String one = member("guiyoujia");
    String other = member("guiyouyi");
    assertThat(phone(one) + phone(other)).isEqualTo("1390000129113900001292");

    JsonNode undo = undone(second);

    assertThat(undo.get("undone").asInt()).as(undo.toString()).isEqualTo(2);
    assertThat(undo.get("problems")).isEmpty();
    assertThat(phone(one)).isEqualTo("13900001201");
    assertThat(phone(other)).isEmpty();
  }

  @Test
  void whoDoesNotWantToBeCalledGetsNoNumberBack() {
    taken(FIRST.replace("癸酉", "甲戌"));
    String second = taken(SECOND.replace("癸酉", "甲戌"));
    String one = member("jiaxujia");
    http.put(StandIns.OFFICER, one + "/consents/CONTACT", CONTACT);
    http.delete(StandIns.OFFICER, one + "/consents/CONTACT");

    JsonNode undo = undone(second);

    assertThat(undo.get("problems")).hasSize(1);
    assertThat(phone(one)).isEmpty();
    assertThat(http.get(StandIns.OFFICER, one).json().path("phone").asString("")).isEmpty();
  }
}

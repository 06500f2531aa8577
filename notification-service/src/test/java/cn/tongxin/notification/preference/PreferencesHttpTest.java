package cn.tongxin.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.notification.ServiceUnderTest;
import cn.tongxin.notification.reminder.Seed;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PreferencesHttpTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OFFICER = "officer.410225105.officer-410225105";
  private static ServiceUnderTest service;

  @BeforeAll
  static void start() {
    service = new ServiceUnderTest("--tongxin.channels.mail.host=127.0.0.1");
    Seed.member(service);
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /preferences,      -,                      401",
    "GET,    /preferences,      auditor.410225.a,       403",
    "GET,    /preferences,      leader.410225.nothing,  404",
    "PUT,    /preferences,      -,                      401",
    "PUT,    /preferences,      auditor.410225.a,       403",
    "PUT,    /preferences,      leader.410225.l,        201",
    "POST,   /preferences/feed, -,                      401",
    "POST,   /preferences/feed, auditor.410225.a,       403",
    "POST,   /preferences/feed, leader.410225.l,        201",
    "DELETE, /preferences/feed, -,                      401",
    "DELETE, /preferences/feed, auditor.410225.a,       403",
    "DELETE, /preferences/feed, leader.410225.l,        204",
    "GET,    /feeds/x.ics,      -,                      404",
  })
  void everyEndpointAnswersWhomItMay(String verb, String path, String token, int status)
      throws Exception {
    assertThat(send(verb, path, token, "{\"channels\":[]}", "").statusCode()).isEqualTo(status);
  }

  @Test
  void whatIsLeftOutHasADefault() throws Exception {
    JsonNode put = JSON.readTree(put("village.410225105201.v", channel("MAIL", "v@x.cn")).body());

    assertThat(put.get("digestAt").asString()).isEqualTo("08:00:00");
    assertThat(put.get("quietFrom").asString()).isEqualTo("21:00:00");
    assertThat(put.get("dailyCap").asInt()).isEqualTo(3);
    assertThat(put.get("language").asString()).isEqualTo("zh-CN");
    assertThat(put.get("onHolidays").asBoolean()).isFalse();
  }

  @Test
  void theSameAgainIsTheSameAnswerAndAnotherNeedsToKnowTheFirst() throws Exception {
    String person = "officer.410225105.again";
    String first = channel("MAIL", "a@example.cn");
    String other = channel("MAIL", "b@example.cn");

    assertThat(put(person, first).statusCode()).isEqualTo(201);
    var again = put(person, first);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(send("GET", "/preferences", person, "", "").body());
    assertThat(put(person, other).statusCode()).isEqualTo(409);
    assertThat(send("PUT", "/preferences", person, other, "\"7\"").statusCode()).isEqualTo(412);
    assertThat(send("PUT", "/preferences", person, other, "\"1\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}",
        "{\"channels\":[null]}",
        "{\"channels\":[{\"kind\":\"MAIL\",\"address\":\"\"}]}",
        "{\"channels\":[{\"kind\":\"MAIL\",\"address\":\"a b@x.cn\"}]}",
        "{\"channels\":[{\"kind\":\"MAIL\",\"address\":\"a@x.cn\\r\\nBcc: b@x.cn\"}]}",
        "{\"channels\":[{\"kind\":\"MAIL\",\"address\":\"Wang <a@x.cn>\"}]}",
        "{\"channels\":[{\"kind\":\"MAIL\",\"address\":\"a@x.cn,b@x.cn\"}]}",
        "{\"channels\":[{\"kind\":\"SMS\",\"address\":\"13800138000\"}]}", // not set up here
        "{\"channels\":[{\"kind\":\"WECOM\",\"address\":\"http://192.168.1.1/send\"}]}",
        "{\"channels\":[{\"kind\":\"WECOM\",\"address\":\"http://127.0.0.1:8084/send\"}]}",
        "{\"channels\":[{\"kind\":\"WECOM\",\"address\":\"https://oapi.dingtalk.com/robot\"}]}",
        "{\"channels\":[{\"kind\":\"WECOM\",\"address\":\"https://qyapi.weixin.qq.com@10.0.0.1/\"}]}",
        "{\"channels\":[{\"kind\":\"WECOM\",\"address\":\"https://qyapi.weixin.qq.com.evil.cn/\"}]}",
        "{\"channels\":[{\"kind\":\"DINGTALK\",\"address\":\"file:///etc/passwd\"}]}",
        "{\"channels\":[{\"kind\":\"DINGTALK\",\"address\":\"not a uri\"}]}",
        "{\"channels\":[{\"kind\":\"PIGEON\",\"address\":\"x\"}]}",
        "{\"channels\":[],\"dailyCap\":0}",
        "{\"channels\":[],\"dailyCap\":21}",
        "{\"channels\":[],\"language\":\"fr\"}",
        "{\"channels\":[],\"digestAt\":\"25:00\"}",
        "{\"channels\":[],\"names\":true}",
      })
  void whatCannotBeSentToIsRefused(String body) throws Exception {
    var answer = put("officer.410225105.wrong", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("\"errors\"");
  }

  @Test
  void theFeedSaysOnWhichDaysHowManyAreDue() throws Exception {
    String path = feed(OFFICER);

    Calendar calendar = new CalendarBuilder().build(new StringReader(get(path).body()));

    assertThat(calendar.validate().hasErrors()).isFalse();
    assertThat(calendar.getComponents("VEVENT")).hasSize(Seed.owing(service).size());
    assertThat(calendar.toString())
        .contains("SUMMARY:1 项走访或答复到期")
        .doesNotContain("officer-410225105");
  }

  @Test
  void aFeedEndsWhenAnotherIsOpenedOrNoneIsWanted() throws Exception {
    String first = feed(OFFICER);
    String second = feed(OFFICER);
    assertThat(List.of(get(first).statusCode(), get(second).statusCode()))
        .containsExactly(404, 200);

    send("DELETE", "/preferences/feed", OFFICER, "", "");
    assertThat(get(second).statusCode()).isEqualTo(404);
  }

  private static String feed(String person) throws Exception {
    String path =
        JSON.readTree(send("POST", "/preferences/feed", person, "", "").body())
            .get("path")
            .asString();
    return path.substring("/api/v1".length());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "-", "", "");
  }

  private static String channel(String kind, String address) {
    return "{\"channels\":[{\"kind\":\"%s\",\"address\":\"%s\"}]}".formatted(kind, address);
  }

  private static HttpResponse<String> put(String person, String body) throws Exception {
    return send("PUT", "/preferences", person, body, "");
  }

  private static HttpResponse<String> send(
      String verb, String path, String token, String body, String ifMatch) throws Exception {
    var request =
        service
            .request(token.equals("-") ? null : token, path)
            .header("Content-Type", "application/json")
            .method(verb, BodyPublishers.ofString(body));
    if (!ifMatch.isEmpty()) {
      request.header("If-Match", ifMatch);
    }
    return service.send(request);
  }
}

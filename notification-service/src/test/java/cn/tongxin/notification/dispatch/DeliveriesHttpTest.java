package cn.tongxin.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.notification.ServiceUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesHttpTest {
  private static final String OFFICER = "officer.410225105.li";
  private static ServiceUnderTest service;
  private static MongoDeliveries deliveries;

  @BeforeAll
  static void start() {
    service = new ServiceUnderTest();
    deliveries = service.bean(MongoDeliveries.class);
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  /** Nothing goes out in this test: no mail is set up. */
  private static UUID unknown(String cause) {
    var to = Morning.wishes("li", true);
    var planned =
        new Telling(cause, to, Morning.TODAY, "subject", "text", Instant.EPOCH)
            .deliveries(Instant.now())
            .getFirst();
    deliveries.plan(List.of(planned));
    DeliveryDocument claimed = deliveries.claim(planned.channel()).orElseThrow();
    deliveries.begin(claimed);
    deliveries.end(claimed, DeliveryState.UNKNOWN, "no answer");
    return claimed.id();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /deliveries,                  -,                       401",
    "GET,  /deliveries,                  auditor.410225.a,        403",
    "GET,  /deliveries,                  leader.410225.a,         403",
    "GET,  /deliveries,                  officer.410225105.a,     200",
    "GET,  /deliveries?within=410225106, officer.410225105.a,     404",
    "GET,  /deliveries?within=410225,    officer.410225105.a,     404",
    "GET,  /deliveries?state=LOST,       officer.410225105.a,     422",
    "GET,  /deliveries?cursor=%25,       officer.410225105.a,     422",
    "POST, /deliveries/ID/resolution,    -,                       401",
    "POST, /deliveries/ID/resolution,    leader.410225.a,         403",
    "POST, /deliveries/ID/resolution,    officer.410225106.a,     404",
    "POST, /deliveries/ID/resolution,    village.410225105201.a,  404",
    "POST, /deliveries/NO/resolution,    officer.410225105.a,     422",
  })
  void everyEndpointAnswersWhomItMay(String verb, String path, String token, int status)
      throws Exception {
    String real = path.replace("ID", unknown("table-" + path + token) + "");
    String person = token.equals("-") ? null : token;
    var answer =
        verb.equals("GET")
            ? service.get(person, real)
            : service.post(person, real, "{\"arrived\":true}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void theListSaysWhatBecameOfItAndNeverWhereToOrWhat() throws Exception {
    UUID id = unknown("list");

    String list = service.get(OFFICER, "/deliveries?state=UNKNOWN&limit=200").body();

    assertThat(list).contains(id.toString(), "\"why\":\"no answer\"", "\"attempts\":1");
    assertThat(list).doesNotContain("example.cn", "subject", "\"text\"");
  }

  @Test
  void aPersonSaysWhetherItArrived() throws Exception {
    String there = "/deliveries/" + unknown("arrived") + "/resolution";
    assertThat(service.post(OFFICER, there, "{\"arrived\":true}").body())
        .contains("\"state\":\"SENT\"");
    assertThat(service.post(OFFICER, there, "{\"arrived\":true}").statusCode()).isEqualTo(200);
    assertThat(service.post(OFFICER, there, "{\"arrived\":false}").statusCode()).isEqualTo(409);
    assertThat(service.post(OFFICER, there, "{}").statusCode()).isEqualTo(422);

    String lost = "/deliveries/" + unknown("lost") + "/resolution";
    assertThat(service.post(OFFICER, lost, "{\"arrived\":false}").body())
        .contains("\"state\":\"WAITING\"");
  }
}

package cn.tongxin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.notification.reminder.Seed;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EndpointsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OFFICER = "officer.410225105.officer-410225105";
  private static final String SIBLING = "officer.410225106.officer-410225106";

  private static ServiceUnderTest service;
  private static UUID reminder;

  @BeforeAll
  static void start() {
    service = new ServiceUnderTest();
    Seed.member(service);
    reminder = Seed.windowReminder(service);
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET,  /reminders,                     -,                        401",
        "GET,  /reminders,                     nonsense,                 401",
        "GET,  /reminders,                     auditor.410225.a,         403",
        "GET,  /reminders,                     stranger.410225.a,        403",
        "GET,  /reminders,                     leader.410225.a,          200",
        "GET,  /reminders,                     village.410225105201.a,   200",
        "GET,  /reminders?within=410225105,    officer.410225105.a,      200",
        "GET,  /reminders?within=410225,       officer.410225105.a,      404",
        "GET,  /reminders?within=410225105,    officer.410225106.a,      404",
        "GET,  /reminders?within=41022,        officer.410225105.a,      422",
        "GET,  /reminders?state=DONE,          officer.410225105.a,      422",
        "GET,  /reminders?limit=0,             officer.410225105.a,      422",
        "GET,  /reminders?cursor=%%25,         officer.410225105.a,      422",
        "GET,  /reminders?officer=%24ne,       officer.410225105.a,      200",
        "GET,  /reminders?kind=NONE,           officer.410225105.a,      422",
        "GET,  /reminders?dueFrom=2026-02-30,  officer.410225105.a,      422",
        "GET,  /reminders?kind=MUST_VISIT&dueFrom=2026-11-01&dueTo=2026-12-31, officer.410225105.a,"
            + " 200",
        "GET,  /reminders/due,                 -,                        401",
        "GET,  /reminders/due,                 auditor.410225.a,         403",
        "GET,  /reminders/due,                 officer.410225105.a,      200",
        "GET,  /reminders/due,                 village.410225105201.a,   200",
        "GET,  /reminders/due,                 county.410225.a,          422",
        "GET,  /reminders/due?within=410225105, leader.410225.a,         200",
        "GET,  /reminders/due?within=410225106, officer.410225105.a,     404",
        "GET,  /reminders/due?within=410225,   officer.410225105.a,      404",
        "GET,  /reminder-settings/410225105,   -,                        401",
        "GET,  /reminder-settings/410225105,   auditor.410225.a,         403",
        "GET,  /reminder-settings/410225106,   officer.410225105.a,      404",
        "GET,  /reminder-settings/410225,      officer.410225105.a,      404",
        "GET,  /inbox,                         -,                        401",
        "GET,  /inbox,                         auditor.410225.a,         403",
        "GET,  /inbox,                         officer.410225105.a,      200",
        "GET,  /inbox/stream,                  -,                        401",
        "GET,  /inbox/stream,                  auditor.410225.a,         403",
        "POST, /reminders/ID/postponement,     -,                        401",
        "POST, /reminders/ID/postponement,     auditor.410225.a,         403",
        "POST, /reminders/ID/postponement,     leader.410225.a,          403",
        "POST, /reminders/ID/postponement,     officer.410225106.a,      404",
        "POST, /reminders/ID/postponement,     village.410225105202.a,   404",
        "POST, /reminders/ID/postponement,     village.410225105201.a,   200",
        "POST, /reminders/ID/postponement,     county.410225.a,          200",
        "POST, /reminders/NONE/postponement,   officer.410225105.a,      404",
        "POST, /reminders/no-uuid/postponement, officer.410225105.a,     422",
      })
  void everyEndpointAnswersWhomItMay(String verb, String path, String token, int status)
      throws Exception {
    String real =
        path.replace("ID", reminder + "")
            .replace("NONE", UUID.randomUUID() + "")
            .replace("%%", "%");
    var answer =
        verb.equals("GET")
            ? service.get(token, real)
            : service.post(token, real, postponement(LocalDate.now().plusDays(40), "away"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status >= 400) {
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};422",
        "'';400",
        "[];400",
        "{\"until\":\"2026-02-30\",\"reason\":\"x\"};422",
        "{\"until\":\"2020-01-01\",\"reason\":\"x\"};422",
        "{\"until\":\"9999-01-01\",\"reason\":\"x\"};422",
        "{\"until\":\"2027-01-01\",\"reason\":\" \"};422",
        "{\"until\":\"2027-01-01\",\"reason\":\"x\",\"$set\":1};422",
        "{\"until\":20270101,\"reason\":\"x\"};422",
        "{\"until\":\"2027-01-01T00:00\",\"reason\":\"x\"};422",
      })
  void aWrongPostponementIsAProblemDocument(String body, int status) throws Exception {
    var answer = service.post(OFFICER, "/reminders/" + reminder + "/postponement", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 422) {
      assertThat(answer.body()).as("who asks for no language").contains("填写有误");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "-;410225107;{};401",
        "leader.410225.a;410225107;{\"leadDays\":{},\"onWorkingDays\":true};403",
        "village.410225107201.a;410225107;{\"leadDays\":{},\"onWorkingDays\":true};403",
        "officer.410225106.a;410225107;{\"leadDays\":{},\"onWorkingDays\":true};404",
        "officer.410225107.a;410225;{\"leadDays\":{},\"onWorkingDays\":true};404",
        "officer.410225107.a;410225107201;{\"leadDays\":{},\"onWorkingDays\":true};422",
        "officer.410225107.a;410225107;{};422",
        "officer.410225107.a;410225107;{\"leadDays\":{\"MUST_VISIT\":365},\"onWorkingDays\":true};422",
        "officer.410225107.a;410225107;{\"leadDays\":{\"MUST_VISIT\":-1},\"onWorkingDays\":true};422",
        "officer.410225107.a;410225107;{\"leadDays\":{\"MUST_VISIT\":null},\"onWorkingDays\":true};422",
        "officer.410225107.a;410225107;{\"leadDays\":{\"BIRTHDAY\":3},\"onWorkingDays\":true};422",
        "officer.410225107.a;410225107;{\"leadDays\":{\"MUST_VISIT\":60},\"onWorkingDays\":true};201",
        "county.410225.a;410225;{\"leadDays\":{\"ANSWER\":3},\"onWorkingDays\":false};201",
      })
  void anOfficeSaysHowItWantsReminders(String token, String area, String body, int status)
      throws Exception {
    var answer =
        service.send(
            service
                .request(token, "/reminder-settings/" + area)
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void aReminderHasTheFieldsThatClientsAreWrittenAgainst() throws Exception {
    JsonNode item = json(OFFICER, "/reminders?state=OPEN&limit=1").get("items").get(0);

    assertThat(item.propertyNames())
        .contains("id", "kind", "subjectRef", "officer", "dueOn", "state", "cause", "changedAt");
    assertThat(item.get("area").asString()).isEqualTo("410225105201");
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    JsonNode first = json(OFFICER, "/inbox?limit=1");
    JsonNode second = json(OFFICER, "/inbox?limit=1&cursor=" + first.get("nextCursor").asString());

    assertThat(second.get("items").get(0).get("id"))
        .isNotEqualTo(first.get("items").get(0).get("id"));
    assertThat(second.hasNonNull("nextCursor")).isFalse();
  }

  @Test
  void theInboxOfSomebodyElseIsEmpty() throws Exception {
    assertThat(json(SIBLING, "/inbox").get("items")).isEmpty();
  }

  private static JsonNode json(String token, String path) throws Exception {
    return JSON.readTree(service.get(token, path).body());
  }

  private static String postponement(LocalDate until, String reason) {
    return JSON.writeValueAsString(Map.of("until", until.toString(), "reason", reason));
  }
}

package cn.tongxin.activity.lead;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.ErasuresByHand;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ActivityHttp
class LeadsOverHttpTest {
  @Autowired private ApplicationContext context;
  private TestHttp http;
  private ErasuresByHand members;
  private String lead;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    members = new ErasuresByHand(context);
    lead = "/api/v1/leads/" + UUID.randomUUID();
  }

  @Test
  void aLeadIsEnteredOnceAndReadAgain() {
    String body = told(members.served("410225105201"), "2027-01-15");

    Answer first = http.put(StandIns.OFFICER, lead, body);
    Answer again = http.put(StandIns.OFFICER, lead, body);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(http.put(StandIns.OFFICER, lead, body.replace("在外经商", "x")).status()).isEqualTo(409);
    assertThat(http.put(StandIns.OFFICER, lead, http.get(StandIns.OFFICER, lead).body()).body())
        .isEqualTo(first.body());
  }

  @Test
  void aTelephoneNumberInTheWordsIsNamedAndTheAnswerMayBeSentBack() {
    String body = told(members.served("410225105201"), "2027-01-15");

    Answer answer = http.put(StandIns.OFFICER, lead, body.replace("在外经商", "电话13800001234"));

    assertThat(answer.json().get("warnings").toString())
        .isEqualTo("[{\"field\":\"about\",\"found\":\"PHONE\"}]");
    assertThat(http.put(StandIns.OFFICER, lead, answer.body()).body()).isEqualTo(answer.body());
  }

  @Test
  void aSourceOutsideTheScopeDoesNotExist() {
    String body = told(members.served("410225106201"), "2027-01-15");

    assertThat(http.put(StandIns.OFFICER, lead, body).status()).isEqualTo(404);
  }

  @Test
  void wordsOfAnErasedSourceGoAndDoNotComeBack() {
    UUID source = members.served("410225105201");
    String body = told(source, "2027-01-15");
    http.put(StandIns.OFFICER, lead, body);

    members.erase(source);
    String late = "/api/v1/leads/" + UUID.randomUUID();
    Answer after = http.put(StandIns.OFFICER, late, body);

    assertThat(http.get(StandIns.OFFICER, lead).body()).doesNotContain("在外经商");
    assertThat(after.status()).as(after.body()).isEqualTo(201);
    assertThat(after.body()).doesNotContain("在外经商");
    assertThat(http.get(StandIns.OFFICER, late).body()).doesNotContain("在外经商");
  }

  @Test
  void thoseComeFirstThatAreToBeAskedFirst() {
    UUID source = members.served("410225105209");
    for (String day : new String[] {"2027-03-01", "2027-01-01", "2027-02-01"}) {
      String body = told(source, day).replace("410225105201", "410225105209");
      http.put(StandIns.OFFICER, "/api/v1/leads/" + UUID.randomUUID(), body);
    }

    Answer list = http.get(StandIns.OFFICER, "/api/v1/leads?within=410225105209&state=OPEN");

    assertThat(
            list.json().get("items").valueStream().map(item -> item.get("followUpOn").asString()))
        .containsExactly("2027-01-01", "2027-02-01", "2027-03-01");
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String body = told(members.served("410225105201"), "2027-01-15");
    http.put(StandIns.OFFICER, lead, body);
    return Stream.of(
            Endpoint.reading(lead),
            Endpoint.reading("/api/v1/leads?within=410225105"),
            Endpoint.writing("PUT", lead, body))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private static String told(UUID source, String followUpOn) {
    return """
    {"kind": "PERSON", "area": "410225105201", "state": "OPEN", "officer": "a", \
    "source": {"memberRef": "%s", "consentedOn": "2026-11-20"}, "about": "在外经商", \
    "followUpOn": "%s"}\
    """
        .formatted(source, followUpOn);
  }
}

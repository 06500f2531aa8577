package cn.tongxin.activity.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.directory.DirectoryByHand;
import cn.tongxin.activity.handover.HandoversByHand;
import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where a request goes, from hand to hand, and who may know of it. */
@ActivityHttp
class RoutingOverHttpTest {
  private static final String OFFICER = "officer-410225105";
  @Autowired private ApplicationContext context;
  private TestHttp http;
  private RequestDesk desk;

  @BeforeEach
  void open(TestHttp service) {
    http = service;
    desk = RequestDesk.opened(context, service);
  }

  @Test
  void aHandOverToOneselfInACircleOrToADepartedOfficerIsRefused() {
    String departed = "departed-" + UUID.randomUUID();
    String gone = "gone-" + UUID.randomUUID();
    new DirectoryByHand(context)
        .office("410225105204", RequestDesk.held("CONTACT", departed, "2026-10-31"), "");
    new HandoversByHand(context)
        .come(UUID.randomUUID(), "410225105", gone, "x", "2026-11-20T00:00:00Z");
    String path = RequestDesk.path();
    desk.put(path, desk.body("APPEAL"));
    offered(path, OFFICER, "request.handover-to-oneself");
    offered(path, departed, "request.departed");
    offered(path, gone, "request.departed");
    desk.post(path + "/handover", "{\"to\": \"county\"}", 200);
    http.post(StandIns.COUNTY, path + "/acceptance", "");

    offered(path, OFFICER, "request.handover-in-a-circle");
  }

  private void offered(String path, String to, String code) {
    Answer answer = desk.post(path + "/handover", "{\"to\": \"" + to + "\"}", 409);
    assertThat(answer.json().get("type").asString()).endsWith(code);
  }

  @Test
  void anOfferToAnOfficeGoesToWhoIsThere() {
    String agent = "agent-" + UUID.randomUUID();
    new DirectoryByHand(context)
        .office("410225105203", "", RequestDesk.held(null, agent, "2027-10-31"));
    String path = RequestDesk.path();
    desk.put(path, RequestDesk.in("410225105203", "SUGGESTION"));

    desk.post(path + "/handover", "{\"unit\": \"410225105204\"}", 422);
    Answer answer = desk.post(path + "/handover", "{\"unit\": \"410225105203\"}", 200);

    assertThat(answer.json().get("chain").get(0).get("to").asString()).isEqualTo(agent);
  }

  @Test
  void oneIntakeFindsTheRightDeskByKindSubjectAndPlace() {
    String village = "410225105205";
    DirectoryByHand directory = new DirectoryByHand(context);
    String contact = "contact-" + UUID.randomUUID();
    directory.office(
        village,
        RequestDesk.held("CONTACT", contact, "2027-10-31"),
        RequestDesk.held(null, "old", "2026-10-31"));
    UUID firm = UUID.randomUUID();
    String liaison = "{\"role\": \"LIAISON\", \"officer\": \"liaison-1\"}";
    directory.organisation(firm, "ENTERPRISE", village, "", liaison);

    assertThat(ownerOf(RequestDesk.in(village, "AGENCY"))).isEqualTo(contact);
    assertThat(ownerOf(RequestDesk.in(village, "COMPLAINT"))).isEqualTo(OFFICER);
    String asking = "\"subject\": \"BUSINESS\", \"organisationId\": \"" + firm + "\", ";
    assertThat(
            ownerOf(
                RequestDesk.in(village, "APPEAL").replace("\"subject\": \"MEDICAL\", ", asking)))
        .isEqualTo("liaison-1");
    assertThat(
            ownerOf(
                RequestDesk.in(village, "APPEAL")
                    .replace("\"area\"", "\"owner\": \"z\", \"area\"")))
        .isEqualTo("z");
    directory.dissolved(firm, village);
    String late = RequestDesk.in(village, "APPEAL").replace("\"subject\": \"MEDICAL\", ", asking);
    assertThat(desk.put(RequestDesk.path(), late).status()).isEqualTo(404);
  }

  private String ownerOf(String body) {
    Answer answer = desk.put(RequestDesk.path(), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("owner").asString();
  }

  @Test
  void aMediationDoesNotExistForOthers() {
    String path = RequestDesk.path();
    String body = desk.body("MEDIATION").replace("\"area\"", "\"owner\": \"m\", \"area\"");
    Answer taken = desk.put(path, body);

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(desk.put(path, body).body()).isEqualTo(taken.body());
    assertThat(desk.put(path, body.replace("nightingale", "x"), "If-Match", "\"1\"").status())
        .isEqualTo(404);
    assertThat(http.get(StandIns.COUNTY, path).status()).isEqualTo(404);
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
    String own = RequestDesk.path();
    desk.put(own, desk.body("MEDIATION"));
    assertThat(http.get(StandIns.OFFICER, own).status()).isEqualTo(200);
    assertThat(http.get(StandIns.COUNTY, own).status()).isEqualTo(404);
    assertThat(http.get(StandIns.COUNTY, "/api/v1/service-requests?kind=MEDIATION").body())
        .doesNotContain(own.substring(own.length() - 36));
    assertThat(http.post(StandIns.COUNTY, own + "/confirmation", "").status()).isEqualTo(404);
  }
}

package cn.tongxin.activity.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.MembersByHand;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** What should not be written into a request. */
@ActivityHttp
@ExtendWith(OutputCaptureExtension.class)
class WrongRequestsTest {
  private static final String ID_CARD = "410225199003071234";
  @Autowired private ApplicationContext context;
  private UUID member;
  private TestHttp http;
  private RequestDesk desk;

  @BeforeEach
  void open(TestHttp service) {
    http = service;
    desk = RequestDesk.opened(context, service);
    member = desk.member();
  }

  @Test
  void numbersInFreeTextAreWarnedOfAndNotLogged(CapturedOutput output) {
    String path = RequestDesk.path();
    String number =
        desk.body("APPEAL").replace("nightingale", "call 138 0013 8000, card " + ID_CARD);

    Answer answer = desk.put(path, number);

    assertThat(answer.json().get("warnings").valueStream().map(w -> w.get("found").asString()))
        .containsExactlyInAnyOrder("ID_CARD", "PHONE");
    assertThat(desk.put(RequestDesk.path(), desk.body("APPEAL")).json().get("warnings").isEmpty())
        .isTrue();
    desk.put(RequestDesk.path(), number.replace("APPEAL", "RUMOUR"));
    assertThat(output.getAll()).doesNotContain(ID_CARD, "138 0013 8000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"nightingale\" | \"a\\u202Eb\" | 422",
        "\"nightingale\" | \"a\\u0007b\" | 422",
        "\"nightingale\" | \"\" | 422",
        "MEDICAL | NONSENSE | 422",
        "APPEAL | AGENCY | 422",
        "HALL | RADIO | 422",
        "410225105201 | 410225106201 | 404",
        "410225105201 | 4102 | 422",
        "2026-11-20T02 | 2026-11-22T03 | 422",
        "2026-11-20T02 | 1926-11-20T02 | 422",
        "\"channel\" | \"mood\": 1, \"channel\" | 422",
      })
  void aWrongIntakeIsRefused(String good, String wrong, int status) {
    String path = RequestDesk.path();
    Answer answer = desk.put(path, desk.body("APPEAL").replace(good, wrong));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }

  @Test
  void aTextOfAMegabyteIsRefused() {
    String much = desk.body("APPEAL").replace("nightingale", "x".repeat(1024 * 1024));

    assertThat(desk.put(RequestDesk.path(), much).status()).isEqualTo(413);
    assertThat(
            desk.put(
                    RequestDesk.path(),
                    desk.body("APPEAL").replace("nightingale", "x".repeat(1001)))
                .status())
        .isEqualTo(422);
  }

  @Test
  void nothingIsKeptOfWhatIsWrittenAboutAnErasedMember() {
    String path = RequestDesk.path();
    desk.put(path, desk.body("APPEAL"));
    new MembersByHand(context).erased(member, "410225105201");

    desk.post(path + "/resolution", "{\"outcome\": \"SOLVED\", \"reply\": \"nightingale\"}", 200);
    String late = RequestDesk.path();
    desk.put(late, desk.body("APPEAL"));

    assertThat(http.get(StandIns.OFFICER, path).body()).doesNotContain("nightingale");
    assertThat(http.get(StandIns.OFFICER, late).body()).doesNotContain("nightingale");
    assertThat(desk.put(path, desk.body("APPEAL")).status()).isEqualTo(200);
  }

  @Test
  void whatWasAnsweredIsNotAskedOtherwise() {
    String path = RequestDesk.path();
    desk.put(path, desk.body("APPEAL"));
    desk.post(path + "/resolution", "{\"outcome\": \"SOLVED\", \"reply\": \"done\"}", 200);
    String version = "\"" + http.get(StandIns.OFFICER, path).json().get("version").asLong() + "\"";

    Answer other =
        desk.put(path, desk.body("APPEAL").replace("nightingale", "lark"), "If-Match", version);

    assertThat(other.status()).as(other.body()).isEqualTo(409);
    assertThat(desk.put(path, desk.body("APPEAL")).status()).isEqualTo(200);
  }

  @Test
  void anAuthorisationDoesNotEndBeforeItIsSigned() {
    String path = RequestDesk.path();
    String body =
        desk.body("AGENCY")
            .replace("\"2026-11-20\"}", "\"2026-11-20\", \"until\": \"2026-11-19\"}");

    assertThat(desk.put(path, body).status()).isEqualTo(422);
  }

  @Test
  void nobodyAnswersForWhatThePersonCouldNotOpen() {
    String path = RequestDesk.path();
    String sibling =
        desk.body("APPEAL").replace("\"area\"", "\"owner\": \"officer-410225106\", \"area\"");
    assertThat(desk.put(path, sibling).status()).isEqualTo(409);
    desk.put(path, desk.body("APPEAL"));

    desk.post(path + "/handover", "{\"to\": \"village-410225105202\"}", 409);
    desk.post(path + "/handover", "{\"to\": \"village-410225105201\"}", 200);
  }
}

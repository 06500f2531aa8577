package cn.tongxin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.local.platform.Tokens;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A township of its own, where everything that is known of a person has a mark. */
final class Neighbours {
  static final String VILLAGE = "410225107201";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  final TestHttp http;
  final String officer;
  final String auditor;
  final UUID id = UUID.randomUUID();
  final UUID visit = UUID.randomUUID();
  final String member = "/api/v1/members/" + id;

  Neighbours(Platform platform) {
    this.http = new TestHttp(8080 + platform.options().portOffset());
    Tokens tokens = new Tokens(platform.options().data(), platform.ports());
    this.officer = tokens.of("officer-410225107");
    this.auditor = tokens.of("auditor");
    String places = "code,name\n410225107,葡萄架乡\n" + VILLAGE + ",柳园村\n";
    must(
        http.upload(
            tokens.of("county"), "/api/v1/place-imports", "places.csv", places.getBytes(UTF_8)));
  }

  static Answer must(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  /** Registers somebody, with the consents and everything that hangs on them. */
  void register(Canary canary) {
    must(
        http.put(
            officer,
            member,
            """
            {"name": "马甲", "area": "%s", "phone": "%s", "address": "%s"}\
            """
                .formatted(VILLAGE, canary.phone(), canary.address())));
    for (String purpose : new String[] {"CONTACT", "CATEGORY", "HARDSHIP", "GREETING"}) {
      must(http.put(officer, member + "/consents/" + purpose, consent()));
    }
    must(http.put(officer, member + "/occasions", "{\"occasions\": [\"QINGMING\"]}"));
    must(http.put(officer, member + "/sensitive", canary.fields()));
  }

  private static String consent() {
    return """
    {"grantedOn": "%s", "expiresOn": "%s", "noticeVersion": "1", "method": "PAPER"}\
    """
        .formatted(TODAY.minusDays(1), TODAY.plusYears(1));
  }

  /** Looks after the member and visits; the outcome is in words. */
  void visit(String words) {
    must(
        http.put(
            officer,
            "/api/v1/pairings/" + UUID.randomUUID(),
            """
            {"subject": {"kind": "MEMBER", "id": "%s"}, "officer": "officer-410225107",
             "deputy": "deputy-410225107", "from": "%s"}\
            """
                .formatted(id, TODAY)));
    must(
        http.post(
            officer,
            "/api/v1/visits/" + visit + "/completion",
            """
            {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "%s",
             "officers": ["officer-410225107"], "outcome": "%s",
             "needs": [{"id": "%s", "kind": "APPEAL", "summary": "%s"}]}\
            """
                .formatted(id, TODAY, words, UUID.randomUUID(), words)));
  }

  /** What the metrics of this part say. */
  String metrics(Platform platform, Part part) {
    int port = platform.ports().management(part);
    return new TestHttp(port).get("", "/actuator/prometheus").body();
  }
}

package cn.tongxin.roster.composition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which counties are counted, and when first; it is ten in the morning of 2026-11-22. */
@RosterHttp
class CountiesTest {
  private static final Instant NIGHT = Instant.parse("2026-11-22T16:20:00Z");

  @Autowired private TestStore store;
  @Autowired private CountiesService counties;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
  }

  @Test
  void aCountyInWhichSomebodyIsServedIsCountedTheNextNightWhetherAnybodyAsksOrNot() {
    enter("410891");
    String served = enter("410892");
    register(served, "410892105201");

    counties.sweep();
    counties.sweep();

    assertThat(order("410891")).isNull();
    Document order = order("410892");
    assertThat(order).isNotNull();
    assertThat(order.get("errand", Document.class).getDate("due").toInstant()).isEqualTo(NIGHT);
    assertThat(order.containsKey("count")).isFalse();
  }

  @Test
  void whoAsksBeforeTheFirstNightNeedNotWaitForIt() {
    String county = enter("410893");
    register(county, "410893105201");
    counties.sweep();

    assertThat(http.get(county, "/api/v1/composition").status()).isIn(200, 404);

    await().until(() -> http.get(county, "/api/v1/composition").status() == 200);
    Document order = order("410893");
    assertThat(order.get("errand", Document.class).getDate("due").toInstant()).isEqualTo(NIGHT);
  }

  /** A county with a village; answers a token of it. */
  private String enter(String code) {
    String token = TestTokens.of("county-" + code, code, "county");
    String places = "code,name\n%1$s,县\n%1$s105,镇\n%1$s105201,村\n".formatted(code);
    Answer answer = http.upload(token, "/api/v1/place-imports", "p.csv", places.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return token;
  }

  private void register(String token, String area) {
    String body = "{\"name\": \"孔一\", \"area\": \"%s\"}".formatted(area);
    Answer answer = http.put(token, "/api/v1/members/" + UUID.randomUUID(), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private @Nullable Document order(String county) {
    return store
        .database()
        .getCollection("countedCounties")
        .find(new Document("_id", county))
        .first();
  }
}

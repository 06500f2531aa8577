package cn.tongxin.roster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Long lists of places are answered at once, and go on after a crash. */
@RosterHttp
class PlaceResumeTest {
  private static final String IMPORTS = "/api/v1/place-imports";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LATER = "respond-async";

  @Autowired private TestStore store;
  @Autowired private ImportFiles files;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
  }

  /** A county, its townships and 2,500 villages, and one that lies nowhere. */
  private static byte[] list(String county) {
    String townships =
        IntStream.range(101, 106)
            .mapToObj(i -> county + i + ",第" + i + "镇\n")
            .collect(Collectors.joining());
    return IntStream.range(0, 2_500)
        .mapToObj(i -> county + (101 + i / 500) + (201 + i % 500) + ",第" + i + "村\n")
        .collect(Collectors.joining("", county + ",某县\n" + townships, county + "999201,没有的镇\n"))
        .getBytes(UTF_8);
  }

  private static String token(String county) {
    return TestTokens.of("county-" + county, county, "county");
  }

  private Answer send(String county, String... headers) {
    return http.upload(token(county), IMPORTS, "p.csv", list(county), headers);
  }

  private JsonNode finished(String county, String id) {
    String path = "/api/v1/roster-imports/" + id;
    await()
        .atMost(PATIENCE)
        .until(() -> http.get(token(county), path).json().get("done").asBoolean());
    return http.get(token(county), path).json();
  }

  private static void counts(JsonNode report, int added, int unchanged, int rejected) {
    assertThat(report.get("added").asInt()).as(report.toString()).isEqualTo(added);
    assertThat(report.get("unchanged").asInt()).isEqualTo(unchanged);
    assertThat(report.get("rejected").asInt()).isEqualTo(rejected);
    assertThat(report.get("rows").asInt()).isEqualTo(report.get("expected").asInt());
  }

  @Test
  void aListIsAnsweredAtOnceWhereThatIsAskedFor() {
    Answer begun = send("410237", "Prefer", LATER);

    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String id = begun.json().get("id").asString();
    counts(finished("410237", id), 2_506, 0, 1);
    assertThat(store.database().getCollection("importFiles").find(Filters.regex("_id", "^" + id)))
        .as("the list is not kept")
        .isEmpty();
    assertThat(http.get(token("410237"), "/api/v1/roster-imports/" + id + "/workbook").status())
        .isEqualTo(200);
    assertThat(http.post(token("410237"), "/api/v1/roster-imports/" + id + "/undo", "").status())
        .isEqualTo(409);
  }

  @Test
  void whatACrashCutOffGoesOnByItselfAndIsCountedOnce() {
    Answer whole = send("410238");
    counts(whole.json(), 2_506, 0, 1);
    String id = whole.json().get("id").asString();
    crashedInTheFourthPart(UUID.fromString(id));

    counts(finished("410238", id), 2_506, 0, 1);
    assertThat(http.get(token("410238"), "/api/v1/places/410238105700").status()).isEqualTo(200);
    counts(send("410238").json(), 0, 2_506, 1);
  }

  /** County, townships and a thousand villages are noted; of the next some places are written. */
  private void crashedInTheFourthPart(UUID id) {
    MongoCollection<Document> places = store.database().getCollection("places");
    places.deleteMany(Filters.regex("_id", "^41023810[45]\\d{3}$"));
    store.database().getCollection("importParts").deleteOne(Filters.eq(id + ":4"));
    files.save(id, list("410238"));
    store
        .database()
        .getCollection("imports")
        .updateOne(
            Filters.eq(id),
            Updates.combine(
                Updates.set("work.parts", 3),
                Updates.set("rows", 1_007),
                Updates.set("added", 1_006),
                Updates.set("state", "RUNNING"),
                Updates.set("done", false),
                Updates.set(
                    "errand",
                    new Document("due", Date.from(Instant.parse("2026-11-22T01:00:00Z")))
                        .append("claims", 1L))));
  }
}

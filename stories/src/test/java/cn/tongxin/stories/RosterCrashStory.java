package cn.tongxin.stories;

import static cn.tongxin.stories.County.must;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.local.platform.Tokens;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Roster is killed once, in the middle of an import, a hand-over, and mergers of two places and of
 * two members: after the restart each work is done, or goes on by itself, and says which.
 */
@ExtendWith(SharedCounty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterCrashStory {
  private static final Duration DONE = Duration.ofMinutes(2);
  private static final Duration READY = Duration.ofMinutes(3);
  private static final String TOWNSHIP = "410225107";
  private static final String OLD = TOWNSHIP + "221";
  private static final String NEW = TOWNSHIP + "222";
  private static final String LARGE = TOWNSHIP + "223";
  private static final int ROWS = 4_000;
  private static final int IN_OLD = 300;

  private County county;
  private Platform platform;
  private TestHttp http;
  private String officer;
  private String twice;
  private String order;
  private String report;

  @BeforeAll
  void killRosterInTheMiddleOfEverything(County shared) throws Exception {
    county = shared;
    platform = shared.platform;
    http = shared.http;
    officer = new Tokens(platform.options().data(), platform.ports()).of("officer-" + TOWNSHIP);
    enter();
    twice = "/api/v1/duplicates/" + proposal();
    begin();
    platform.kill(Part.ROSTER);
    platform.restart(Part.ROSTER);
    platform.awaitReady(READY);
  }

  private void enter() {
    String places =
        "code,name\n%s,葡萄架乡\n%s,老村\n%s,新村\n%s,大村\n".formatted(TOWNSHIP, OLD, NEW, LARGE);
    must(http.upload(county.county, "/api/v1/place-imports", "places.csv", places.getBytes(UTF_8)));
    must(http.upload(officer, "/api/v1/roster-imports", "r.csv", roster(0, IN_OLD, OLD)));
  }

  private void begin() {
    String handover =
        "{\"fromOfficer\": \"crash-from\", \"toOfficer\": \"crash-to\", \"effectiveOn\": \"%s\"}"
            .formatted(County.today());
    Answer ordered = must(http.post(officer, "/api/v1/handovers", handover));
    order = "/api/v1/handovers/" + ordered.json().get("id").asString();
    must(http.post(officer, twice + "/merge", keepingTheFirst()));
    String merger =
        "{\"into\": \"%s\", \"effectiveOn\": \"%s\", \"reason\": \"合村并居\"}"
            .formatted(NEW, County.today());
    must(http.post(county.county, "/api/v1/places/" + OLD + "/merger", merger));
    byte[] large = roster(IN_OLD, ROWS, LARGE);
    Answer begun =
        http.upload(officer, "/api/v1/roster-imports", "r.csv", large, "Prefer", "respond-async");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    report = "/api/v1/roster-imports/" + begun.json().get("id").asString();
    until(report, it -> it.get("rows").asInt() > 0);
  }

  @Test
  void anImportGoesOnWhereItWasAndEveryRowCountsOnce() {
    JsonNode whole = until(report, it -> it.get("state").asString().equals("DONE"));

    assertThat(whole.get("added").asInt()).as(whole.toString()).isEqualTo(ROWS);
    assertThat(whole.get("rows").asInt()).isEqualTo(ROWS);
    assertThat(membersOf("within=" + LARGE)).hasSize(ROWS).doesNotHaveDuplicates();
  }

  @Test
  void aHandOverIsDoneOrSaysWhatIsMissingAndGoesOn() {
    assertThat(until(order, _ -> true).get("state").asString()).isIn("INCOMPLETE", "COMPLETED");

    JsonNode handed = until(order, it -> it.get("state").asString().equals("COMPLETED"));

    assertThat(handed.get("missing")).isEmpty();
    assertThat(membersOf("officer=crash-from")).isEmpty();
  }

  @Test
  void mergersOfPlacesAndOfMembersAreDoneOrGoOn() {
    JsonNode place =
        until("/api/v1/places/" + OLD, it -> it.get("merger").get("waitingFor").isEmpty());
    JsonNode merged = until(twice, it -> it.get("unconfirmed").isEmpty());

    assertThat(place.get("merger").get("into").asString()).isEqualTo(NEW);
    assertThat(merged.get("state").asString()).isEqualTo("MERGED");
    assertThat(items("within=" + NEW))
        .as("all but the one who counts under the other")
        .hasSize(IN_OLD - 1)
        .allSatisfy(member -> assertThat(member.get("area").asString()).isEqualTo(NEW));
  }

  /** Everybody of the old village is in one officer's hands, and two may be one person. */
  private static byte[] roster(int first, int rows, String village) {
    var csv = new StringBuilder("编号,姓名,出生年月,所属村,责任人\n");
    for (int i = first; i < first + rows; i++) {
      String name = i < 2 ? "双一" : "员" + (char) ('一' + i) + (char) ('丁' + i);
      String hands = village.equals(OLD) ? "crash-from" : "";
      csv.append("C-%d,%s,1987-06,%s,%s\n".formatted(i, name, village, hands));
    }
    return csv.toString().getBytes(UTF_8);
  }

  private String proposal() {
    List<String> all = membersOf("within=" + OLD + "&q=双一");
    assertThat(all).hasSize(2);
    return await()
        .atMost(DONE)
        .ignoreExceptions()
        .until(
            () ->
                county.items(officer, "/api/v1/duplicates?within=" + OLD).stream()
                    .filter(found -> all.stream().allMatch(found.toString()::contains))
                    .map(found -> found.get("id").asString())
                    .findFirst()
                    .orElse(""),
            Predicate.not(String::isEmpty));
  }

  private String keepingTheFirst() {
    String first =
        must(http.get(officer, twice)).json().get("members").get(0).get("memberRef").asString();
    return "{\"keep\": \"" + UUID.fromString(first) + "\"}";
  }

  private List<String> membersOf(String filter) {
    return items(filter).stream().map(member -> member.get("id").asString()).toList();
  }

  private List<JsonNode> items(String filter) {
    return county.items(officer, "/api/v1/members?limit=200&" + filter);
  }

  /** What is answered there, when it is as wanted; while roster is away nothing is. */
  private JsonNode until(String path, Predicate<JsonNode> wanted) {
    return await()
        .atMost(DONE)
        .ignoreExceptions()
        .until(() -> must(http.get(officer, path)).json(), wanted::test);
  }
}

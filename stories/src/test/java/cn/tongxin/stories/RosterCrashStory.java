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
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Roster is killed in the middle of long work: after the restart each work is done, or goes on by
 * itself, and says which.
 */
@ExtendWith(SharedCounty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterCrashStory {
  private static final Duration DONE = Duration.ofMinutes(2);
  private static final Duration READY = Duration.ofMinutes(3);
  private static final String TOWNSHIP = "410225107";
  private static final String OLD = TOWNSHIP + "221";
  private static final String NEW = TOWNSHIP + "222";
  private static final String LARGE = TOWNSHIP + "223";
  private static final int ROWS = 3_000;
  private static final int IN_OLD = 300;

  private County county;
  private Platform platform;
  private TestHttp http;
  private String officer;

  @BeforeAll
  void enterPlaces(County shared) {
    county = shared;
    platform = shared.platform;
    http = shared.http;
    officer = new Tokens(platform.options().data(), platform.ports()).of("officer-" + TOWNSHIP);
    String places =
        "code,name\n%s,葡萄架乡\n%s,老村\n%s,新村\n%s,大村\n".formatted(TOWNSHIP, OLD, NEW, LARGE);
    must(http.upload(shared.county, "/api/v1/place-imports", "places.csv", places.getBytes(UTF_8)));
  }

  private void killRosterAndStartItAgain() throws IOException, InterruptedException {
    platform.kill(Part.ROSTER);
    platform.restart(Part.ROSTER);
    platform.awaitReady(READY);
  }

  @Test
  @Order(1)
  void anImportGoesOnWhereItWasAndEveryRowCountsOnce() throws Exception {
    byte[] file = roster();
    Answer begun =
        http.upload(officer, "/api/v1/roster-imports", "r.csv", file, "Prefer", "respond-async");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String report = "/api/v1/roster-imports/" + begun.json().get("id").asString();
    until(report, it -> it.get("rows").asInt() > 0);

    killRosterAndStartItAgain();

    JsonNode whole = until(report, it -> it.get("state").asString().equals("DONE"));
    assertThat(whole.get("added").asInt()).as(whole.toString()).isEqualTo(ROWS);
    assertThat(whole.get("rows").asInt()).isEqualTo(ROWS);
    assertThat(membersOf("within=" + OLD)).hasSize(IN_OLD).doesNotHaveDuplicates();
    assertThat(membersOf("within=" + LARGE)).hasSize(ROWS - IN_OLD).doesNotHaveDuplicates();
    assertThat(membersOf("officer=crash-from")).hasSize(IN_OLD);
  }

  @Test
  @Order(2)
  void mergersOfPlacesAndOfMembersAndAHandOverAreDoneOrGoOnAndSayWhich() throws Exception {
    String twice = "/api/v1/duplicates/" + proposal();
    Answer handover =
        http.post(
            officer,
            "/api/v1/handovers",
            "{\"fromOfficer\": \"crash-from\", \"toOfficer\": \"crash-to\", \"effectiveOn\": \"%s\"}"
                .formatted(County.today()));
    String order = "/api/v1/handovers/" + must(handover).json().get("id").asString();
    must(http.post(officer, twice + "/merge", keepingTheFirst(twice)));
    must(
        http.post(
            county.county,
            "/api/v1/places/" + OLD + "/merger",
            "{\"into\": \"%s\", \"effectiveOn\": \"%s\", \"reason\": \"合村并居\"}"
                .formatted(NEW, County.today())));

    killRosterAndStartItAgain();

    assertThat(until(order, _ -> true).get("state").asString()).isIn("INCOMPLETE", "COMPLETED");
    JsonNode place =
        until("/api/v1/places/" + OLD, it -> it.get("merger").get("waitingFor").isEmpty());
    assertThat(place.get("merger").get("into").asString()).isEqualTo(NEW);
    JsonNode handed = until(order, it -> it.get("state").asString().equals("COMPLETED"));
    assertThat(handed.get("missing")).isEmpty();
    JsonNode merged = until(twice, it -> it.get("unconfirmed").isEmpty());
    assertThat(merged.get("state").asString()).isEqualTo("MERGED");
    assertThat(membersOf("officer=crash-from")).isEmpty();
    assertThat(items("within=" + NEW))
        .as("all but the one who counts under the other")
        .hasSize(IN_OLD - 1)
        .allSatisfy(member -> assertThat(member.get("area").asString()).isEqualTo(NEW));
  }

  /** Everybody of the old village is in one officer's hands, and two may be one person. */
  private static byte[] roster() {
    var rows = new StringBuilder("编号,姓名,出生年月,所属村,责任人\n");
    for (int i = 0; i < ROWS; i++) {
      String name = i < 2 ? "双一" : "员" + (char) ('一' + i) + (char) ('丁' + i);
      rows.append("C-%d,%s,1987-06,".formatted(i, name));
      rows.append(i < IN_OLD ? OLD + ",crash-from\n" : LARGE + ",\n");
    }
    return rows.toString().getBytes(UTF_8);
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

  private String keepingTheFirst(String duplicate) {
    String first =
        must(http.get(officer, duplicate)).json().get("members").get(0).get("memberRef").asString();
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

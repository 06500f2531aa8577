package cn.tongxin.roster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.CommandWatch;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.House;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Imports that are answered at once, cut off, gone on with, and taken back. */
@RosterHttp
class ImportsResumeTest {
  private static final String IMPORTS = "/api/v1/roster-imports";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private TestStore store;
  @Autowired private ImportFiles files;
  @Autowired private CommandWatch commands;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private static byte[] roster(String family, int rows, String village) {
    return IntStream.range(0, rows)
        .mapToObj(i -> family + (char) ('一' + i) + "," + family + i + "," + village + "\n")
        .collect(Collectors.joining("", "姓名,编号,村\n", ",,没有姓名\n"))
        .getBytes(UTF_8);
  }

  private JsonNode finished(String path) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> !http.get(StandIns.OFFICER, path).json().get("state").asString().endsWith("ING"));
    return http.get(StandIns.OFFICER, path).json();
  }

  private Answer later(String path, byte[] file) {
    return http.upload(StandIns.OFFICER, path, "r.csv", file, "Prefer", "respond-async");
  }

  @Test
  void anImportIsAnsweredAtOnceWhereThatIsAskedFor() {
    Answer answer = later(IMPORTS, roster("甲子", 1200, "柳园村"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.json().get("expected").asInt()).isEqualTo(1201);
    String path = IMPORTS + "/" + answer.json().get("id").asString();
    JsonNode report = finished(path);
    assertThat(report.get("state").asString()).isEqualTo("DONE");
    assertThat(report.get("rows").asInt()).isEqualTo(1201);
    assertThat(report.get("added").asInt()).isEqualTo(1200);
    assertThat(collection("importFiles").countDocuments()).isZero();
  }

  @Test
  void whatACrashCutOffGoesOnByItselfAndIsCountedOnce() {
    byte[] file = roster("乙丑", 1200, "杨庄村");
    String id = http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file).json().get("id").asString();
    files.save(UUID.fromString(id), file);
    crashedInTheSecondPart(UUID.fromString(id));

    JsonNode report = finished(IMPORTS + "/" + id);

    assertThat(report.get("state").asString()).isEqualTo("DONE");
    assertThat(report.get("rows").asInt()).isEqualTo(1201);
    assertThat(report.get("added").asInt()).isEqualTo(1200);
    assertThat(report.get("rejected").asInt()).isEqualTo(1);
    assertThat(collection("members").countDocuments(named("乙丑"))).isEqualTo(1200);
    assertThat(pairedOnce("乙丑")).isEqualTo(1200);
    assertThat(collection("importFiles").countDocuments()).isZero();
  }

  /** How many have one pairing, and the copy of it. */
  private long pairedOnce(String family) {
    long paired = 0;
    for (Document member : collection("members").find(named(family))) {
      List<Document> all =
          collection("pairings")
              .find(Filters.eq("subjectId", member.get("_id")))
              .into(new ArrayList<>());
      Document care = member.get("state", Document.class).get("care", Document.class);
      paired += all.size() == 1 && all.getFirst().get("_id").equals(care.get("pairingId")) ? 1 : 0;
    }
    return paired;
  }

  /** The first part is noted; of the second some members are written, of the third none. */
  private void crashedInTheSecondPart(UUID id) {
    MongoCollection<Document> members = collection("members");
    for (Document member : members.find(named("乙丑"))) {
      String name = name(member);
      if (name.charAt(2) >= '一' + 700) {
        members.deleteOne(Filters.eq(member.get("_id")));
        // Of every second one the pairing was written, and the member was not.
        if (name.charAt(2) % 2 == 0) {
          collection("pairings").deleteMany(Filters.eq("subjectId", member.get("_id")));
        }
      }
    }
    collection("importParts").deleteOne(Filters.eq(id + ":2"));
    collection("imports")
        .updateOne(
            Filters.eq(id),
            Updates.combine(
                Updates.set("work.parts", 1),
                Updates.set("rows", 500),
                Updates.set("added", 500),
                Updates.set("rejected", 0),
                Updates.set("state", "RUNNING"),
                Updates.set("done", false),
                Updates.set(
                    "errand",
                    new Document("due", Date.from(Instant.parse("2026-11-22T01:00:00Z")))
                        .append("claims", 1L))));
  }

  @Test
  void anImportWhoseFileDidNotComeWholeIsGivenUp() {
    byte[] file = roster("丙寅", 600, "柳园村");
    String id = http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file).json().get("id").asString();
    crashedInTheSecondPart(UUID.fromString(id));

    assertThat(finished(IMPORTS + "/" + id).get("state").asString()).isEqualTo("FAILED");
  }

  @Test
  void anImportIsTakenBackWhereNobodyChangedAnythingSince() {
    byte[] first = roster("丁卯", 3, "柳园村");
    byte[] second =
        "姓名,编号,村,住址,责任人\n丁卯一,丁卯0,杨庄村,东街,officer-x\n丁卯丁,丁卯1,柳园村,西街,\n丁卯丂,丁卯2,柳园村,北街,\n丁卯新,丁卯99,柳园村,,\n"
            .getBytes(UTF_8);
    http.upload(StandIns.OFFICER, IMPORTS, "r.csv", first);
    JsonNode report = http.upload(StandIns.OFFICER, IMPORTS, "r.csv", second).json();
    String path = IMPORTS + "/" + report.get("id").asString();
    String changed = idOf("丁卯丂");
    put(changed, "丁卯丂", "南街");

    Answer undone = http.post(StandIns.OFFICER, path + "/undo", "");

    assertThat(undone.status()).as(undone.body()).isEqualTo(200);
    assertThat(undone.json().get("state").asString()).isEqualTo("UNDONE");
    assertThat(undone.json().get("undo").get("undone").asInt()).isEqualTo(3);
    assertThat(undone.json().get("undo").get("kept").asInt()).isEqualTo(1);
    assertThat(undone.json().get("undo").get("problems").get(0).get("row").asInt()).isEqualTo(4);
    JsonNode back = member(idOf("丁卯一"));
    assertThat(back.get("area").asString()).isEqualTo("410225105201");
    assertThat(back.has("address")).isFalse();
    assertThat(member(changed).get("address").asString()).isEqualTo("南街");
    assertThat(member(idOf("丁卯新")).get("status").asString()).isEqualTo("CLOSED");
    assertThat(officers("officer-x")).doesNotContain("丁卯");
    assertThat(http.post(StandIns.OFFICER, path + "/undo", "").body()).isEqualTo(undone.body());

    JsonNode again = http.upload(StandIns.OFFICER, IMPORTS, "r.csv", second).json();
    assertThat(again.get("merged").asInt()).isEqualTo(4);
    assertThat(member(idOf("丁卯新")).get("status").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void manyRowsTakeFewCommands() {
    byte[] file = roster("己巳", 3000, "杨庄村");
    commands.reset();

    JsonNode first = http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file).json();
    int written = commands.commands().size();
    commands.reset();
    JsonNode again = http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file).json();
    int unchanged = commands.commands().size();

    assertThat(first.get("added").asInt()).as(first.toString()).isEqualTo(3000);
    assertThat(again.get("unchanged").asInt()).isEqualTo(3000);
    // What sweeps outboxes and looks for duplicates meanwhile is counted too; a command for each
    // row and document would be twice as many as there are rows.
    assertThat(written).isLessThan(3000 / 2);
    assertThat(unchanged).isLessThan(3000 / 2);
  }

  @Test
  void onlyWhatWroteSomethingCanBeTakenBack() {
    byte[] file = roster("戊辰", 2, "柳园村");
    String dry =
        http.upload(StandIns.OFFICER, IMPORTS + "?dryRun=true", "r.csv", file)
            .json()
            .get("id")
            .asString();

    assertThat(http.post(StandIns.OFFICER, IMPORTS + "/" + dry + "/undo", "").status())
        .isEqualTo(409);
    assertThat(
            http.post(StandIns.OFFICER, IMPORTS + "/" + UUID.randomUUID() + "/undo", "").status())
        .isEqualTo(404);
    assertThat(http.post(House.LEADER, IMPORTS + "/" + dry + "/undo", "").status()).isEqualTo(403);
  }

  private void put(String id, String name, String address) {
    Answer answer =
        http.put(
            StandIns.OFFICER,
            "/api/v1/members/" + id,
            "{\"name\": \"%s\", \"area\": \"410225105201\", \"address\": \"%s\"}"
                .formatted(name, address),
            "If-Match",
            "*");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String officers(String officer) {
    return http.get(StandIns.OFFICER, "/api/v1/members?limit=200&officer=" + officer).body();
  }

  private JsonNode member(String id) {
    return http.get(StandIns.OFFICER, "/api/v1/members/" + id).json();
  }

  private String idOf(String name) {
    for (Document member : collection("members").find(named(name))) {
      return member.get("_id").toString();
    }
    throw new AssertionError(name);
  }

  private static org.bson.conversions.Bson named(String beginning) {
    return Filters.regex("state.versions.profile.person.name", "^" + beginning);
  }

  private static String name(Document member) {
    return member
        .get("state", Document.class)
        .getList("versions", Document.class)
        .getFirst()
        .get("profile", Document.class)
        .get("person", Document.class)
        .getString("name");
  }

  private MongoCollection<Document> collection(String name) {
    return store.database().getCollection(name);
  }
}

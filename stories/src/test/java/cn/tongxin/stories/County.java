package cn.tongxin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.local.platform.Supervision;
import cn.tongxin.local.platform.Tokens;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A small county on a real platform, as its people use it: everything goes through the gateway. */
final class County implements AutoCloseable {
  static final String VILLAGE = "410225105201";

  /** For stories that must not disturb what is counted in the first township. */
  static final String OTHER_TOWNSHIP = "410225106";

  static final String OTHER_VILLAGE = "410225106201";
  private static final int MEMBERS = 40;
  private static final Duration START = Duration.ofMinutes(5);

  final Platform platform;
  final TestHttp http;
  final String county;
  final String otherOfficer;
  private final String officer;
  private final String letter;
  private final Letters letters;
  private final List<String> members = new ArrayList<>();

  private County(Platform platform) {
    this.platform = platform;
    this.http = new TestHttp(8080 + platform.options().portOffset());
    var tokens = new Tokens(platform.options().data(), platform.ports());
    this.county = tokens.of("county");
    this.officer = tokens.of("officer-410225105");
    this.otherOfficer = tokens.of("officer-" + OTHER_TOWNSHIP);
    this.letters = new Letters(http, county);
    enterPlaces();
    this.letter = letterOf(VILLAGE, today().getYear());
  }

  /**
   * Starts every process, on an H2 file, and enters places, members, a scheme and a signed letter.
   */
  static County open(int portOffset) throws IOException, InterruptedException {
    Path data = Path.of(System.getProperty("tongxin.data"), Integer.toString(portOffset));
    Options options =
        Options.in(Path.of(System.getProperty("tongxin.root")))
            .withData(data)
            .withPortOffset(portOffset);
    removeWhatAnEarlierRunLeft(data);
    Platform platform = Platform.start(options, System.out::println);
    try {
      platform.awaitReady(START);
      County county = new County(platform);
      county.importMembers();
      return county;
    } catch (RuntimeException | Error e) {
      platform.close();
      throw e;
    }
  }

  /** Its processes too, if it was killed: the stories count, and so begin with nothing. */
  private static void removeWhatAnEarlierRunLeft(Path data) throws IOException {
    new Supervision(data).down(_ -> {});
    FileSystemUtils.deleteRecursively(data);
  }

  private void enterPlaces() {
    String places =
        "code,name\n410225,兰考县\n410225105,南彰镇\n%s,柳园村\n%s,考城镇\n%s,小宋村\n"
            .formatted(VILLAGE, OTHER_TOWNSHIP, OTHER_VILLAGE);
    must(http.upload(county, "/api/v1/place-imports", "places.csv", places.getBytes(UTF_8)));
  }

  private void importMembers() {
    String rows =
        IntStream.range(0, MEMBERS)
            .mapToObj(i -> "服务对象" + (char) ('甲' + i) + ",柳园村\n")
            .collect(Collectors.joining("", "姓名,所属村\n", ""));
    Answer report =
        must(http.upload(officer, "/api/v1/roster-imports", "roster.csv", rows.getBytes(UTF_8)));
    assertThat(report.json().get("added").asInt()).as(report.body()).isEqualTo(MEMBERS);
    items("/api/v1/members?limit=200").forEach(member -> members.add(member.get("id").asString()));
    assertThat(members).hasSize(MEMBERS);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> items("/api/v1/reminders?limit=200&state=OPEN").size() == MEMBERS);
  }

  /** The id of the village's letter of a year. */
  String letterOf(String village, int year) {
    return letters.of(village, year);
  }

  /** One try to complete a visit; true if it was acknowledged. */
  boolean complete(UUID visit, int member) {
    String body =
        """
        {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "%s", "officers": ["officer-410225105"]}\
        """
            .formatted(members.get(member % MEMBERS), today());
    try {
      return http.post(officer, "/api/v1/visits/" + visit + "/completion", body).status() == 200;
    } catch (RuntimeException broken) {
      return false;
    }
  }

  /** What the village's score says was done. */
  long counted() {
    Answer score = get("/api/v1/scores/" + letter);
    return score.status() == 200
        ? score.json().get("indicators").get(0).get("actual").asLong()
        : -1;
  }

  boolean scoreEqualsRecomputation() {
    return http.post(officer, "/api/v1/scores/" + letter + "/recomputation", "")
        .json()
        .get("equal")
        .asBoolean();
  }

  /** The visits that the score rests on. */
  List<String> evidence() {
    return items("/api/v1/scores/" + letter + "/evidence?indicator=VISITS&limit=200").stream()
        .filter(e -> e.get("done").asInt() == 1)
        .map(e -> e.get("recordId").asString())
        .toList();
  }

  /** The ids of all visits that activity holds as completed. */
  List<String> visits() {
    return items("/api/v1/visits?state=COMPLETED&limit=200").stream()
        .map(visit -> visit.get("id").asString())
        .toList();
  }

  /** For each open routine reminder, whom it is about. */
  List<String> remindedOf() {
    return items("/api/v1/reminders?state=OPEN&limit=200").stream()
        .map(reminder -> reminder.get("subjectRef").asString())
        .toList();
  }

  List<String> members() {
    return List.copyOf(members);
  }

  private List<JsonNode> items(String path) {
    return items(officer, path);
  }

  /** All pages of a list; its path has a query. */
  List<JsonNode> items(String token, String path) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = must(http.get(token, path + cursor)).json();
      page.get("items").forEach(all::add);
      JsonNode next = page.get("nextCursor");
      cursor = next == null || next.isNull() ? null : "&cursor=" + next.asString();
    } while (cursor != null);
    return all;
  }

  private Answer get(String path) {
    return http.get(officer, path);
  }

  /** The answer, which was none of a refusal. */
  static Answer must(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  @Override
  public void close() {
    platform.close();
  }
}

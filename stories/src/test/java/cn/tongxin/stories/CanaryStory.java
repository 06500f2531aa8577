package cn.tongxin.stories;

import static cn.tongxin.stories.Neighbours.must;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.local.audit.AuditCommand;
import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.serving.TestHttp.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sensitive stays where it belongs, and goes when the person says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedCounty.class)
class CanaryStory {
  private static final Duration ERASED = Duration.ofSeconds(60);
  private static final Duration READY = Duration.ofMinutes(3);

  private final Canary canary = new Canary("7f3a");
  private Platform platform;
  private Neighbours neighbours;

  @BeforeAll
  void arrive(County county) {
    platform = county.platform;
    neighbours = new Neighbours(platform);
    neighbours.register(canary);
    neighbours.visit("canary-words");
  }

  @Test
  @Order(1)
  void theOneWhoMayAndSaysWhyReadsItAndItIsEntered() throws Exception {
    Answer opened = get("/sensitive?reason=hardship-visit");

    assertThat(opened.body()).contains(canary.of("ethnicity"), canary.of("hardship"), "QINGMING");
    assertThat(neighbours.http.get(neighbours.auditor, neighbours.member + "/access-ledger").body())
        .contains("hardship-visit", "OPENED", "RECORDED");
    assertThat(verify()).isZero();
  }

  private Answer get(String path) {
    return must(neighbours.http.get(neighbours.officer, neighbours.member + path));
  }

  private int verify() throws IOException {
    return AuditCommand.verify(
        platform.ports().mongodb("roster"), data().resolve("ledger-anchors"), System.out::println);
  }

  private Path data() {
    return platform.options().data();
  }

  @Test
  @Order(2)
  void noListNoExportAndNoRefusalRepeatsIt() {
    List<String> answers = new ArrayList<>();
    for (String path :
        List.of(
            neighbours.member,
            neighbours.member + "/history",
            neighbours.member + "/consents",
            neighbours.member + "/access-ledger",
            "/api/v1/members?limit=200",
            "/api/v1/members?q=" + canary.of("ethnicity"),
            "/api/v1/members?category=" + canary.of("belief"),
            "/api/v1/must-visits?limit=200",
            "/api/v1/roster-exports.xlsx?within=410225107",
            "/api/v1/visits?memberRef=" + neighbours.id,
            "/api/v1/reminders?limit=200")) {
      answers.add(neighbours.http.get(neighbours.officer, path).body());
    }
    for (String wrong :
        List.of("{\"fields\": {\"other\": \"SECRET\"}}", "{\"fields\": \"SECRET\"}", "SECRET")) {
      String body = wrong.replace("SECRET", canary.of("health"));
      answers.add(
          neighbours.http.put(neighbours.officer, neighbours.member + "/sensitive", body).body());
    }

    canary.secrets().stream()
        .filter(secret -> !secret.equals(canary.phone()))
        .forEach(secret -> assertThat(answers).noneMatch(answer -> answer.contains(secret)));
    assertThat(answers.subList(1, answers.size()))
        .noneMatch(answer -> answer.contains(canary.phone()));
  }

  @Test
  @Order(3)
  void itIsInNoTopicLogMetricOrFile() throws IOException {
    for (Part part : List.of(Part.ROSTER, Part.ACTIVITY, Part.NOTIFICATION, Part.ASSESSMENT)) {
      String metrics = neighbours.metrics(platform, part);
      assertThat(metrics).contains("jvm_");
      assertThat(canary.secrets()).noneMatch(metrics::contains);
    }
    Set<String> wanted = new HashSet<>(canary.secrets());
    wanted.add(canary.address());
    assertThat(inFiles(wanted))
        .as("an ordinary field is found, and no other")
        .containsExactly(canary.address());
  }

  /** Which of these texts stand in topics, dead letters, logs or databases, as bytes of a file. */
  private Set<String> inFiles(Set<String> texts) throws IOException {
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.walk(data())) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith("index")) // of Kafka: offsets, mostly holes
          .map(CanaryStory::read)
          .forEach(bytes -> texts.stream().filter(bytes::contains).forEach(found::add));
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  @Test
  @Order(4)
  void erasedIsErasedEverywhereWithinAMinuteThoughRosterIsKilledOnTheWay() throws Exception {
    String requests = neighbours.http.get(neighbours.officer, "/api/v1/service-requests").body();
    assertThat(requests).contains("canary-words");
    Answer begun = neighbours.http.post(neighbours.officer, neighbours.member + "/erasure", "");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    platform.kill(Part.ROSTER);
    platform.restart(Part.ROSTER);
    platform.awaitReady(READY);

    await()
        .atMost(ERASED)
        .ignoreExceptions()
        .until(() -> get("/erasure").json().get("state").asString().equals("COMPLETED"));

    assertThat(get("").body()).doesNotContain("马甲", canary.address(), canary.phone());
    assertThat(neighbours.http.get(neighbours.officer, "/api/v1/service-requests").body())
        .doesNotContain("canary-words");
    Answer visit = neighbours.http.get(neighbours.officer, "/api/v1/visits/" + neighbours.visit);
    assertThat(visit.json().get("state").asString()).isEqualTo("COMPLETED");
    assertThat(visit.body()).doesNotContain("canary-words");
    assertThat(neighbours.http.get(neighbours.officer, "/api/v1/reminders?limit=200").body())
        .doesNotContain(neighbours.id.toString());
    assertThat(verify()).isZero();
    assertThat(get("/erasure").json().get("services").size()).isEqualTo(3);
  }

  @Test
  @Order(5)
  void anotherErasureOfNobodyIsRefused() {
    Answer unknown =
        neighbours.http.post(
            neighbours.officer, "/api/v1/members/" + UUID.randomUUID() + "/erasure", "");

    assertThat(unknown.status()).isEqualTo(404);
  }
}

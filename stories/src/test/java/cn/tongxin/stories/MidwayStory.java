package cn.tongxin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.local.platform.Part;
import cn.tongxin.serving.TestHttp.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Activity is killed while phones send batches and clerks record money: each phone and each clerk
 * sends again what was not acknowledged, and nothing is lost or there twice.
 */
@ExtendWith(SharedCounty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MidwayStory {
  private static final Duration READY = Duration.ofMinutes(3);
  private static final Duration CONVERGED = Duration.ofSeconds(60);
  private static final int PHONES = 3;
  private static final int BATCHES = 4;
  private static final int IN_A_BATCH = 40;
  private static final int ENTRIES = 60;

  private Township township;
  private String letter;

  @BeforeAll
  void open(County county) {
    letter = county.letterOf(County.OTHER_VILLAGE, County.today().getYear());
    township = Township.of(county);
  }

  @Test
  void killingActivityInTheMiddleOfBatchesAndPaymentsLosesNothingAndDoublesNothing()
      throws Exception {
    List<UUID> visits = ids(BATCHES * IN_A_BATCH);
    List<UUID> entries = ids(ENTRIES);
    String fund = "/api/v1/projects/" + UUID.randomUUID();
    County.must(township.put(fund, fund()));
    try (Insistent phones = new Insistent();
        Insistent clerks = new Insistent()) {
      IntStream.range(0, PHONES).forEach(phone -> phones.send(batches(visits, phone)));
      IntStream.range(0, 2).forEach(clerk -> clerks.send(receipts(fund, entries, clerk)));
      await().atMost(READY).until(() -> !phones.acknowledged().isEmpty());
      killAndRestart();
      await().atMost(READY).until(() -> phones.acknowledged().size() == PHONES * BATCHES);
      await().atMost(READY).until(() -> clerks.acknowledged().size() == 2 * ENTRIES);
      phones.acknowledged().forEach(MidwayStory::nothingWasRejected);
    }
    eachIsThereOnce(visits);
    eachIsBookedOnce(fund, entries);
  }

  private void killAndRestart() throws Exception {
    var platform = township.county().platform;
    platform.kill(Part.ACTIVITY);
    platform.restart(Part.ACTIVITY);
    platform.awaitReady(READY);
  }

  private static List<UUID> ids(int many) {
    return Stream.generate(UUID::randomUUID).limit(many).toList();
  }

  /** The same visits from each phone, in an order of its own. */
  private List<Supplier<Answer>> batches(List<UUID> visits, int phone) {
    List<UUID> shuffled = new ArrayList<>(visits);
    Collections.shuffle(shuffled, new Random(phone));
    return IntStream.range(0, BATCHES)
        .<Supplier<Answer>>mapToObj(
            i -> {
              String body = batch(shuffled.subList(i * IN_A_BATCH, (i + 1) * IN_A_BATCH));
              return () -> township.post("/api/v1/visit-batches", body);
            })
        .toList();
  }

  private String batch(List<UUID> visits) {
    return visits.stream()
        .map(id -> township.visit(", \"id\": \"" + id + "\""))
        .collect(Collectors.joining(",", "{\"visits\": [", "]}"));
  }

  private List<Supplier<Answer>> receipts(String fund, List<UUID> entries, int clerk) {
    List<UUID> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(clerk));
    return shuffled.stream()
        .<Supplier<Answer>>map(
            id -> {
              String body =
                  "{\"id\": \"%s\", \"kind\": \"RECEIPT\", \"fen\": 100, \"on\": \"%s\"}"
                      .formatted(id, County.today());
              return () -> township.post(fund + "/entries", body);
            })
        .toList();
  }

  private String fund() {
    return """
    {"kind": "CARE_FUND", "area": "%s", "name": "关爱基金", "officer": "officer-%s", \
    "state": "UNDER_WAY"}\
    """
        .formatted(County.OTHER_VILLAGE, County.OTHER_TOWNSHIP);
  }

  private static void nothingWasRejected(Answer batch) {
    assertThat(batch.json().get("items").valueStream().map(item -> item.get("result").asString()))
        .isSubsetOf("ACCEPTED", "ALREADY_KNOWN");
  }

  private void eachIsThereOnce(List<UUID> visits) {
    List<String> wanted = visits.stream().map(UUID::toString).toList();
    assertThat(all("/api/v1/visits?state=COMPLETED&limit=200", "id")).containsAll(wanted);
    assertThat(seqs("tongxin.activity.visit", "visit-completed", wanted))
        .hasSize(wanted.size())
        .allSatisfy((_, seqs) -> assertThat(seqs).hasSize(1));
    await()
        .atMost(CONVERGED)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              String evidence = "/api/v1/scores/" + letter + "/evidence?indicator=VISITS&limit=200";
              assertThat(all(evidence, "recordId")).containsAll(wanted).doesNotHaveDuplicates();
            });
  }

  private void eachIsBookedOnce(String fund, List<UUID> entries) {
    List<String> wanted = entries.stream().map(UUID::toString).toList();
    JsonNode funds = County.must(township.get(fund)).json().get("funds");

    assertThat(funds.get("balance").asLong()).isEqualTo(100L * ENTRIES);
    assertThat(all(fund + "/entries?limit=200", "id")).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(all(fund + "/entries?limit=200", "number").stream().map(Long::valueOf).sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, ENTRIES).boxed().toList());
    await()
        .atMost(CONVERGED)
        .untilAsserted(
            () ->
                assertThat(seqs("tongxin.activity.project", "entry-recorded", wanted))
                    .hasSize(ENTRIES)
                    .allSatisfy((_, seqs) -> assertThat(seqs).containsExactly("1")));
  }

  private List<String> all(String list, String field) {
    County county = township.county();
    return county.items(county.otherOfficer, list).stream()
        .map(item -> item.get(field).asString())
        .toList();
  }

  /**
   * For each of these things, the numbers of the events of this type; one sent twice counts once.
   */
  private Map<String, List<String>> seqs(String topic, String event, List<String> keys) {
    String type = "cn.tongxin.activity." + event + ".v1";
    String bootstrap = township.county().platform.ports().bootstrap();
    return new Topic(bootstrap, topic)
        .records().stream()
            .filter(record -> keys.contains(record.key()))
            .filter(record -> header(record, "ce_type").equals(type))
            .collect(
                Collectors.groupingBy(
                    ConsumerRecord::key,
                    Collectors.collectingAndThen(
                        Collectors.mapping(record -> header(record, "ce_seq"), Collectors.toSet()),
                        List::copyOf)));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value());
  }
}

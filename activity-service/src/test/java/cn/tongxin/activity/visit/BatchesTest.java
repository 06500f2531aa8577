package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Sent;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What phones bring home after days without signal. */
@ActivityHttp
class BatchesTest {
  /**
   * Of the five hundred that a batch may hold: enough for every phone to lose some to the others.
   */
  private static final int MANY = 80;

  private static final String BATCHES = "/api/v1/visit-batches";

  @Autowired private MongoSubjects subjects;
  @Autowired private MongoVisits visits;
  @Autowired private MockProducer<String, byte[]> sent;
  private final UUID member = UUID.randomUUID();
  private TestHttp http;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    subjects.learn(List.of(SubjectDocument.of(member, 1, new AreaCode("410225105201"))));
  }

  @Test
  void aBatchSentAHundredTimesInAnyOrderFromThreePhonesAtOnceIsOneBatch() {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(MANY).toList();
    Random random = new Random(4);
    List<List<String>> phones =
        IntStream.range(0, 3)
            .mapToObj(_ -> IntStream.range(0, 34).mapToObj(_ -> shuffled(ids, random)).toList())
            .toList();

    phones.stream()
        .map(phone -> CompletableFuture.runAsync(() -> phone.forEach(this::send)))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(visits.byIds(StandInScope.HOME, ids)).hasSize(MANY);
    assertThat(visits.byIds(StandInScope.HOME, ids))
        .allSatisfy(visit -> assertThat(visit.snapshot().outgoing().seq()).isEqualTo(1));
    Answer last = http.post(StandIns.OFFICER, BATCHES, shuffled(ids, random));
    assertThat(results(last)).hasSize(MANY).containsOnly("ALREADY_KNOWN");
  }

  @Test
  void whatIsSentAgainAfterTheMemberHasMovedAwayIsKnown() {
    String batch = batch(List.of(Sample.item(UUID.randomUUID(), member)));
    send(batch);
    subjects.learn(List.of(SubjectDocument.of(member, 2, new AreaCode("410225106201"))));

    assertThat(results(http.post(StandIns.OFFICER, BATCHES, batch)))
        .containsExactly("ALREADY_KNOWN");
  }

  private void send(String batch) {
    Answer answer = http.post(StandIns.OFFICER, BATCHES, batch);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(new HashSet<>(results(answer))).isSubsetOf("ACCEPTED", "ALREADY_KNOWN");
  }

  private String shuffled(List<UUID> ids, Random random) {
    List<UUID> order = new ArrayList<>(ids);
    Collections.shuffle(order, random);
    return batch(order.stream().map(id -> Sample.item(id, member)).toList());
  }

  private static String batch(List<String> items) {
    return "{\"visits\": [" + String.join(",", items) + "]}";
  }

  private static List<String> results(Answer answer) {
    return answer
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.get("result").asString())
        .toList();
  }

  @Test
  void anIdThatIsTakenElsewhereIsTheProblemOfItsItemAlone() {
    UUID taken = UUID.randomUUID();
    UUID elsewhere = UUID.randomUUID();
    subjects.learn(List.of(SubjectDocument.of(elsewhere, 1, new AreaCode("410225106201"))));
    http.post(
        StandIns.SIBLING, "/api/v1/visits/" + taken + "/completion", Sample.completion(elsewhere));
    UUID mine = UUID.randomUUID();
    sent.clear();

    Answer answer =
        http.post(
            StandIns.OFFICER,
            BATCHES,
            batch(List.of(Sample.item(taken, member), Sample.item(mine, member))));

    assertThat(results(answer)).startsWith("REJECTED").doesNotContain("ERROR");
    assertThat(answer.json().get("items").get(0).get("problem").get("status").asInt())
        .isEqualTo(409);
    assertThat(visits.byIds(StandInScope.HOME, List.of(mine))).hasSize(1);
  }

  @Test
  void theEventsOfABatchAreSentAtOnce() {
    sent.clear();
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(500).toList();

    http.post(StandIns.OFFICER, BATCHES, shuffled(ids, new Random(1)));

    assertThat(List.copyOf(sent.history()).stream().map(record -> Sent.header(record, "ce_type")))
        .hasSize(500)
        .containsOnly("cn.tongxin.activity.visit-completed.v1");
  }

  @Test
  void fiveHundredAndOneIsOneTooMany() {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(501).toList();

    assertThat(http.post(StandIns.OFFICER, BATCHES, shuffled(ids, new Random(1))).status())
        .isEqualTo(422);
  }

  /** Where these visits are. */
  private interface StandInScope {
    cn.tongxin.serving.Scope HOME = cn.tongxin.serving.Scope.of(new AreaCode("410225105"));
  }
}

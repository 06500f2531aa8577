package cn.tongxin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.local.platform.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever part is killed while visits are recorded: none lost, none counted twice, each reminder
 * once.
 */
@ExtendWith(SharedCounty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsStory {
  private static final Duration CONVERGED = Duration.ofSeconds(60);
  private static final Duration READY = Duration.ofMinutes(3);

  private final List<String> acknowledged = new ArrayList<>();
  private County county;

  @BeforeAll
  void open(County shared) {
    county = shared;
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVITY", "ASSESSMENT", "NOTIFICATION", "KAFKA", "MONGO"})
  void killingAPartWhileVisitsAreRecordedLosesNothing(Part part) throws Exception {
    Ledger ledger = new Ledger(county);
    awaitMore(ledger, 20);
    county.platform.kill(part);
    county.platform.restart(part);
    county.platform.awaitReady(READY);
    awaitMore(ledger, 20);
    ledger.close();

    acknowledged.addAll(ledger.acknowledged());
    everythingFollowsFromWhatWasAcknowledged();
  }

  @Test
  void aCrashBetweenTheWriteAndTheEventIsMadeUpForByTheSweep() throws Exception {
    county.platform.kill(Part.KAFKA);
    UUID visit = UUID.randomUUID();
    await().atMost(READY).until(() -> county.complete(visit, 0));
    acknowledged.add(visit.toString());
    county.platform.kill(Part.ACTIVITY);

    county.platform.restart(Part.KAFKA);
    county.platform.restart(Part.ACTIVITY);
    county.platform.awaitReady(READY);

    everythingFollowsFromWhatWasAcknowledged();
  }

  @Test
  void everyEventThriceAndShuffledChangesNothing() throws Exception {
    oneMoreVisit();
    Topic visits = topic("tongxin.activity.visit");
    List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      visits.records().forEach(record -> again.add(visits.again(record)));
    }
    Collections.shuffle(again, new Random(1));

    visits.put(again);

    oneMoreVisit();
    everythingFollowsFromWhatWasAcknowledged();
  }

  @Test
  void whatCannotBeReadIsPutAsideAndTheOthersGoOn() throws Exception {
    Topic visits = topic("tongxin.activity.visit");
    String type = "cn.tongxin.activity.visit-completed";
    visits.put(
        List.of(
            visits.record("poison-1", type + ".v1", "this is not JSON".getBytes(UTF_8)),
            visits.record("poison-2", type + ".v9", "{}".getBytes(UTF_8)),
            visits.record("poison-3", type + ".v1", new byte[900 * 1024])));

    oneMoreVisit();

    everythingFollowsFromWhatWasAcknowledged();
    for (String service : List.of("activity", "assessment", "notification")) {
      Topic dead = topic("tongxin." + service + "-service.dead-letter");
      await()
          .atMost(CONVERGED)
          .untilAsserted(
              () ->
                  assertThat(dead.records())
                      .extracting(ConsumerRecord::key)
                      .contains("poison-1", "poison-2", "poison-3"));
      assertThat(dead.records())
          .allSatisfy(
              record ->
                  assertThat(new String(record.headers().lastHeader("dlt-origin-topic").value()))
                      .isEqualTo("tongxin.activity.visit"));
    }
  }

  private void oneMoreVisit() {
    UUID visit = UUID.randomUUID();
    await().atMost(READY).until(() -> county.complete(visit, 1));
    acknowledged.add(visit.toString());
  }

  private Topic topic(String name) {
    return new Topic(county.platform.ports().bootstrap(), name);
  }

  private void everythingFollowsFromWhatWasAcknowledged() {
    await()
        .atMost(CONVERGED)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(county.visits()).containsExactlyInAnyOrderElementsOf(acknowledged);
              assertThat(county.evidence()).containsExactlyInAnyOrderElementsOf(acknowledged);
              assertThat(county.counted()).isEqualTo(acknowledged.size());
              assertThat(county.remindedOf()).containsExactlyInAnyOrderElementsOf(county.members());
            });
    assertThat(county.scoreEqualsRecomputation()).isTrue();
  }

  private static void awaitMore(Ledger ledger, int visits) {
    int before = ledger.size();
    await().atMost(READY).until(() -> ledger.size() >= before + visits);
  }
}

package cn.tongxin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.local.platform.Part;
import cn.tongxin.serving.TestHttp.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Activity is killed while phones send batches, clerks book money, people rate, and requests that
 * are overdue go up: whoever was not acknowledged sends again, and nothing is lost or there twice.
 */
@ExtendWith(SharedCounty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MidwayStory {
  private static final Duration READY = Duration.ofMinutes(3);
  private static final Duration CONVERGED = Duration.ofSeconds(90);
  private static final int TWICE = 2;
  private static final int IN_A_BATCH = 40;
  private static final int LONG_AGO = 60;

  private final List<UUID> visits = ids(4 * IN_A_BATCH);
  private final List<UUID> entries = ids(50);
  private final List<UUID> overdue = ids(60);
  private final List<UUID> rated = ids(30);
  private Township township;
  private DeskWork work;
  private String letter;

  @BeforeAll
  void open(County county) {
    letter = county.letterOf(County.OTHER_VILLAGE, County.today().getYear());
    township = Township.of(county);
    work = new DeskWork(township);
  }

  @Test
  void killingActivityInTheMiddleLosesNothingAndDoublesNothing() throws Exception {
    String fund = work.fund();
    work.requests(rated, 0).forEach(request -> County.must(request.get()));
    work.answers(rated).forEach(answer -> County.must(answer.get()));
    try (Insistent askers = new Insistent();
        Insistent phones = new Insistent();
        Insistent clerks = new Insistent();
        Insistent raters = new Insistent()) {
      askers.send(work.requests(overdue, LONG_AGO));
      await().atMost(READY).until(this::somethingWentUp);
      for (int seed = 0; seed < TWICE; seed++) {
        phones.send(work.batches(visits, IN_A_BATCH, seed));
        clerks.send(work.receipts(fund, entries, seed));
        raters.send(work.ratings(rated, seed));
      }
      await().atMost(READY).until(() -> begun(phones) && begun(clerks) && begun(raters));
      killAndRestart();
      done(askers, overdue.size());
      done(phones, TWICE * visits.size() / IN_A_BATCH);
      done(clerks, TWICE * entries.size());
      done(raters, TWICE * rated.size());
      phones.acknowledged().forEach(MidwayStory::nothingWasRejected);
    }
    eachVisitCountsOnce();
    eachEntryIsBookedOnce(fund);
    eachIsRatedOnceAndGoesUpOnce();
  }

  private boolean somethingWentUp() {
    return township
        .county()
        .items(
            township.county().otherOfficer,
            "/api/v1/service-requests?limit=200&within=" + County.OTHER_VILLAGE)
        .stream()
        .anyMatch(request -> request.get("level").asString().equals("COUNTY"));
  }

  private static boolean begun(Insistent clients) {
    return !clients.acknowledged().isEmpty();
  }

  private static void done(Insistent clients, int requests) {
    await().atMost(READY).until(() -> clients.acknowledged().size() == requests);
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

  private static void nothingWasRejected(Answer batch) {
    assertThat(batch.json().get("items").valueStream().map(item -> item.get("result").asString()))
        .isSubsetOf("ACCEPTED", "ALREADY_KNOWN");
  }

  private void eachVisitCountsOnce() {
    assertThat(all("/api/v1/visits?state=COMPLETED&limit=200", "id")).containsAll(texts(visits));
    wereTold("visit", visits, Map.of("visit-completed", 1));
    await()
        .atMost(CONVERGED)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              String evidence = "/api/v1/scores/" + letter + "/evidence?indicator=VISITS&limit=200";
              assertThat(all(evidence, "recordId"))
                  .containsAll(texts(visits))
                  .doesNotHaveDuplicates();
            });
  }

  private void eachEntryIsBookedOnce(String fund) {
    String list = fund + "/entries?limit=200";

    assertThat(all(list, "id")).containsExactlyInAnyOrderElementsOf(texts(entries));
    assertThat(all(list, "number").stream().map(Long::valueOf).sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(County.must(township.get(fund)).json().get("funds").get("balance").asLong())
        .isEqualTo(100L * entries.size());
    wereTold("project", entries, Map.of("entry-recorded", 1));
  }

  private void eachIsRatedOnceAndGoesUpOnce() {
    String request = "service-request";
    wereTold(
        request,
        rated,
        Map.of(
            request + "-received", 1,
            request + "-due-set", 1,
            request + "-resolved", 1,
            request + "-rated", 1));
    wereTold(
        request,
        overdue,
        Map.of(
            request + "-received", 1,
            request + "-due-set", 1,
            request + "-warned", 1,
            request + "-overdue", 1,
            request + "-escalated", 3));
  }

  /** Each of these things has just this history, each fact told once. */
  private void wereTold(String topic, List<UUID> things, Map<String, Integer> history) {
    String bootstrap = township.county().platform.ports().bootstrap();
    await()
        .atMost(CONVERGED)
        .untilAsserted(
            () ->
                assertThat(Histories.of(new Topic(bootstrap, "tongxin.activity." + topic), things))
                    .hasSize(things.size())
                    .allSatisfy((_, told) -> assertThat(told).isEqualTo(history)));
  }

  private static List<String> texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }

  private List<String> all(String list, String field) {
    County county = township.county();
    return county.items(county.otherOfficer, list).stream()
        .map(item -> item.get(field).asString())
        .toList();
  }
}

package cn.tongxin.notification.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.notification.ServiceUnderTest;
import cn.tongxin.notification.dispatch.BriefingsByHand;
import cn.tongxin.notification.handover.HandoversByHand;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * All topics from their beginning into an empty database, as what happened a moment ago: the same
 * reminders, and nothing is sent to people who want everything.
 */
class ReplayTest {
  private static final String ROSTER = "cn.tongxin.roster.";
  private static final String ACTIVITY = "cn.tongxin.activity.";

  private static final List<String> FACTS =
      List.of(
          ROSTER + "member-registered.v1",
          ROSTER + "pairing-started.v1",
          ROSTER + "must-visit-announced.v1",
          ACTIVITY + "visit-completed.v1");

  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final List<String> PEOPLE = List.of("officer-410225105", "officer-new");

  private static final String OFFICER = "officer.410225105.officer-410225105";

  private static ConsumerRecord<String, byte[]> record(String type) {
    return record(type, 1, Contracts.example(type));
  }

  private static ConsumerRecord<String, byte[]> record(String type, long seq, String data) {
    var record = new ConsumerRecord<>("topic", 0, 0, "key", data.getBytes(UTF_8));
    record.headers().add("ce_type", type.getBytes(UTF_8));
    record.headers().add("ce_seq", Long.toString(seq).getBytes(UTF_8));
    record.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
    return record;
  }

  private static List<ConsumerRecord<String, byte[]>> records(String... types) {
    return List.of(types).stream().map(ReplayTest::record).toList();
  }

  /** A second window of the same member, which nobody answers. */
  private static ConsumerRecord<String, byte[]> unanswered() {
    String type = ROSTER + "must-visit-announced.v1";
    return record(type, 1, Contracts.example(type).replace("0000000000b1", "0000000000b9"));
  }

  /** Topic by topic, and each poll in an order of its own. */
  private static void replay(ServiceUnderTest service, long seed, Decided decided) {
    List<Runnable> topics = new ArrayList<>();
    List<ConsumerRecord<String, byte[]>> facts =
        new ArrayList<>(FACTS.stream().map(ReplayTest::record).toList());
    facts.add(unanswered());
    facts.addAll(decided.ofMembers());
    Collections.shuffle(facts, new Random(seed));
    facts.forEach(
        fact -> topics.add(() -> service.bean(FactListener.class).onFacts(List.of(fact))));
    topics.add(() -> service.bean(SettingsListener.class).onSettings(decided.ofOffices()));
    topics.add(() -> HandoversByHand.hear(service, decided.handovers()));
    topics.add(
        () ->
            service
                .bean(AnswerListener.class)
                .onRequests(records(ACTIVITY + "service-request-due-set.v1")));
    topics.add(
        () ->
            service
                .bean(CadenceListener.class)
                .onCadences(records(ACTIVITY + "cadence-missed.v1")));
    topics.add(
        () -> service.bean(OfficeListener.class).onOffices(records(ROSTER + "office-recorded.v1")));
    topics.add(
        () ->
            service
                .bean(SubjectListener.class)
                .onSubjects(records(ROSTER + "household-recorded.v1")));
    topics.add(() -> HandoversByHand.hear(service, records(ROSTER + "handover-completed.v1")));
    topics.add(
        () -> BriefingsByHand.hear(service, records("cn.tongxin.assessment.briefing-released.v1")));
    Collections.shuffle(topics, new Random(seed));
    topics.forEach(Runnable::run);
  }

  /** What topics hold of what was decided in a place, a hand-over that roster announced too. */
  private record Decided(
      List<ConsumerRecord<String, byte[]>> ofMembers,
      List<ConsumerRecord<String, byte[]>> ofOffices,
      List<ConsumerRecord<String, byte[]>> handovers) {
    static final Decided NOTHING = new Decided(List.of(), List.of(), List.of());
  }

  /** Gives a window to another officer, puts a visit off and says when to be told. */
  private static Decided decide(ServiceUnderTest service) throws Exception {
    List<ConsumerRecord<String, byte[]>> handover = records(ROSTER + "handover-announced.v1");
    HandoversByHand.hear(service, handover);
    UUID routine =
        service.bean(Reminders.class).of(List.of(MEMBER)).stream()
            .filter(r -> r.kind() == ReminderKind.ROUTINE && r.state().isOwed())
            .findFirst()
            .orElseThrow()
            .id();
    String until = "{\"until\":\"%s\",\"reason\":\"away\"}";
    LocalDate later = LocalDate.now().plusDays(300);
    put(
        service,
        OFFICER,
        "/reminders/" + routine + "/postponement",
        "POST",
        until.formatted(later));
    String settings = "{\"leadDays\":{\"MUST_VISIT\":20},\"onWorkingDays\":true}";
    put(service, OFFICER, "/reminder-settings/410225105", "PUT", settings);
    return new Decided(
        published(service, "plans"), published(service, "reminderSettings"), handover);
  }

  /** What waits for the brokers. */
  private static List<ConsumerRecord<String, byte[]>> published(
      ServiceUnderTest service, String name) {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    for (Document found : collection(service, name).find(Filters.eq("outgoing.unsent", true))) {
      found
          .get("outgoing", Document.class)
          .getList("pending", Document.class)
          .forEach(
              it -> all.add(record(it.getString("type"), it.getLong("seq"), it.getString("data"))));
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  private static void put(
      ServiceUnderTest service, String person, String path, String verb, String body)
      throws Exception {
    var answer =
        service.send(
            service
                .request(person, path)
                .header("Content-Type", "application/json")
                .method(verb, HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  private static void wishEverything(ServiceUnderTest service) throws Exception {
    for (String person : PEOPLE) {
      String body =
          "{\"channels\":[{\"kind\":\"WECOM\",\"address\":\"http://127.0.0.1:1/%s\"}],\"onHolidays\":true}"
              .formatted(person);
      put(service, "officer.410225105." + person, "/preferences", "PUT", body);
    }
  }

  private static List<Object> reminders(ServiceUnderTest service) {
    Function<ReminderView, Object> whole =
        it ->
            List.of(it.id(), it.kind(), it.state(), it.dueOn(), it.cause(), "" + it.officer())
                + " "
                + it.deputy()
                + it.settledBy()
                + it.opensOn()
                + it.told();
    var wanted = new Reminders.Wanted(null, null, null);
    return service
        .bean(Reminders.class)
        .list(Scope.of(new AreaCode("410225")), wanted, PageQuery.of(200, null))
        .items()
        .stream()
        .map(whole)
        .toList();
  }

  private static MongoCollection<Document> collection(ServiceUnderTest service, String name) {
    return service.bean(MongoDatabase.class).getCollection(name);
  }

  /** What an office wants is written into what is owed already. */
  private static void carriedOut(ServiceUnderTest service) {
    var settings = collection(service, "reminderSettings");
    await().until(() -> settings.countDocuments(Filters.exists("errand")) == 0);
    assertThat(settings.countDocuments()).isEqualTo(1);
  }

  @Test
  void theSameRemindersComeOfItAndNothingIsSent() throws Exception {
    String robots = "--tongxin.channels.wecom=http://127.0.0.1:1";
    try (var first = new ServiceUnderTest(robots);
        var again = new ServiceUnderTest(robots)) {
      collection(first, "mornings")
          .updateOne(Filters.eq("first"), Updates.set("day", LocalDate.of(2026, 1, 1)));
      wishEverything(first);
      wishEverything(again);
      replay(first, 1, Decided.NOTHING);
      Decided decided = decide(first);
      replay(again, 2, decided);
      carriedOut(first);
      carriedOut(again);

      assertThat(reminders(again)).isEqualTo(reminders(first)).hasSizeGreaterThan(4);
      assertThat(reminders(again).toString())
          .contains(LocalDate.now().plusDays(300).toString())
          .contains("officer-new");
      assertThat(collection(first, "deliveries").countDocuments())
          .as("whoever was there when it happened was told of the hand-over")
          .isGreaterThanOrEqualTo(2);
      assertThat(collection(again, "deliveries").countDocuments()).isZero();
    }
  }
}

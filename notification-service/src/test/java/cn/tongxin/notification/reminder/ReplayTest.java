package cn.tongxin.notification.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.notification.ServiceUnderTest;
import cn.tongxin.notification.dispatch.BriefingsByHand;
import cn.tongxin.notification.handover.HandoversByHand;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

  private static final List<String> PEOPLE = List.of("officer-410225105", "officer-new");

  private static ConsumerRecord<String, byte[]> record(String type) {
    var record =
        new ConsumerRecord<>("topic", 0, 0, "key", Contracts.example(type).getBytes(UTF_8));
    record.headers().add("ce_type", type.getBytes(UTF_8));
    record.headers().add("ce_seq", "1".getBytes(UTF_8));
    record.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
    return record;
  }

  private static List<ConsumerRecord<String, byte[]>> records(String... types) {
    return List.of(types).stream().map(ReplayTest::record).toList();
  }

  /** Topic by topic, and each poll in an order of its own. */
  private static void replay(ServiceUnderTest service, long seed) {
    List<Runnable> topics = new ArrayList<>();
    List<ConsumerRecord<String, byte[]>> facts =
        new ArrayList<>(FACTS.stream().map(ReplayTest::record).toList());
    Collections.shuffle(facts, new Random(seed));
    topics.add(() -> service.bean(FactListener.class).onFacts(facts));
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

  private static void wishEverything(ServiceUnderTest service) throws Exception {
    for (String person : PEOPLE) {
      String body =
          "{\"channels\":[{\"kind\":\"WECOM\",\"address\":\"http://127.0.0.1:1/%s\"}],\"onHolidays\":true}"
              .formatted(person);
      var answer =
          service.send(
              service
                  .request("officer.410225105." + person, "/preferences")
                  .header("Content-Type", "application/json")
                  .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  private static List<Object> reminders(ServiceUnderTest service) {
    Function<ReminderView, Object> whole =
        it ->
            List.of(it.id(), it.kind(), it.state(), it.dueOn(), it.cause(), "" + it.officer())
                + " "
                + it.deputy()
                + it.settledBy()
                + it.told();
    var wanted = new Reminders.Wanted(null, null, null);
    return service
        .bean(Reminders.class)
        .list(Scope.platform(), wanted, PageQuery.of(200, null))
        .items()
        .stream()
        .map(whole)
        .toList();
  }

  private static MongoCollection<Document> collection(ServiceUnderTest service, String name) {
    return service.bean(MongoDatabase.class).getCollection(name);
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
      replay(first, 1);
      replay(again, 2);

      assertThat(reminders(again)).isEqualTo(reminders(first)).hasSizeGreaterThan(4);
      assertThat(collection(first, "deliveries").countDocuments())
          .as("whoever was there when it happened was told of the hand-over")
          .isGreaterThanOrEqualTo(2);
      assertThat(collection(again, "deliveries").countDocuments()).isZero();
    }
  }
}

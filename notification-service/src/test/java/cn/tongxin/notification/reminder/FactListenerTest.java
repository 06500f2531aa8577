package cn.tongxin.notification.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.notification.ServiceUnderTest;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class FactListenerTest {
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");

  @Test
  void theFrozenExamplesBecomeRemindersInWhateverOrderTheyCome() throws Exception {
    try (ServiceUnderTest service = new ServiceUnderTest()) {
      FactListener listener = service.bean(FactListener.class);
      List<ConsumerRecord<String, byte[]>> events =
          List.of(
              record("cn.tongxin.roster.member-registered.v1", 1),
              record("cn.tongxin.roster.pairing-started.v1", 1),
              record("cn.tongxin.roster.must-visit-announced.v1", 1),
              record("cn.tongxin.activity.visit-completed.v1", 1));
      Deliveries.thriceAndShuffled(events, 3).forEach(listener::onFacts);

      List<Reminder> reminders = service.bean(Reminders.class).of(List.of(MEMBER));
      assertThat(reminders)
          .extracting(Reminder::cause)
          .containsExactlyInAnyOrder(
              "reminder:" + MEMBER + ":routine:registration",
              "reminder:" + MEMBER + ":routine:2026-11-22",
              "reminder:" + MEMBER + ":0198f3a0-0000-7000-8000-0000000000b1");
      assertThat(reminders).filteredOn(r -> r.settledBy() != null).hasSize(2);

      listener.onFacts(List.of(record("cn.tongxin.activity.visit-voided.v1", 2)));

      assertThat(service.bean(Reminders.class).of(List.of(MEMBER)))
          .allMatch(r -> r.settledBy() == null);
    }
  }

  @Test
  void nothingIsDueForAMergedEntryUntilThatIsUndone() throws Exception {
    UUID gone = UUID.fromString("0198f3a0-0000-7000-8000-000000000004");
    try (ServiceUnderTest service = new ServiceUnderTest()) {
      FactListener listener = service.bean(FactListener.class);
      String registered =
          Contracts.example("cn.tongxin.roster.member-registered.v1")
              .replace(MEMBER.toString(), gone.toString());
      List<ConsumerRecord<String, byte[]>> events =
          List.of(
              record("cn.tongxin.roster.member-registered.v1", 1, registered),
              record("cn.tongxin.roster.member-merged.v1", 2));
      Deliveries.thriceAndShuffled(events, 3).forEach(listener::onFacts);
      assertThat(service.bean(Reminders.class).of(List.of(gone)))
          .isNotEmpty()
          .allMatch(r -> r.state() == ReminderState.WITHDRAWN);

      List<ConsumerRecord<String, byte[]>> more =
          List.of(
              events.getFirst(),
              events.getLast(),
              record("cn.tongxin.roster.member-unmerged.v1", 3));
      Deliveries.thriceAndShuffled(more, 3).forEach(listener::onFacts);

      assertThat(service.bean(Reminders.class).of(List.of(gone)))
          .anyMatch(r -> r.state() != ReminderState.WITHDRAWN);
    }
  }

  @Test
  void ofAnErasedMemberNothingIsLeftWhateverComesLater() throws Exception {
    try (ServiceUnderTest service = new ServiceUnderTest()) {
      FactListener listener = service.bean(FactListener.class);
      List<ConsumerRecord<String, byte[]>> events =
          List.of(
              record("cn.tongxin.roster.member-registered.v1", 1),
              record("cn.tongxin.roster.member-changed.v1", 2),
              record("cn.tongxin.roster.member-erased.v1", 3),
              record("cn.tongxin.roster.pairing-started.v1", 1),
              record("cn.tongxin.roster.must-visit-announced.v1", 1));

      Deliveries.thriceAndShuffled(events, 3).forEach(listener::onFacts);

      assertThat(service.bean(Reminders.class).of(List.of(MEMBER))).isEmpty();
      assertThat(service.bean(MongoDatabase.class).getCollection("receipts").countDocuments())
          .isEqualTo(1);
    }
  }

  private static ConsumerRecord<String, byte[]> record(String type, long seq) {
    return record(type, seq, Contracts.example(type));
  }

  private static ConsumerRecord<String, byte[]> record(String type, long seq, String data) {
    var record = new ConsumerRecord<>("topic", 0, seq, "key", data.getBytes(UTF_8));
    record.headers().add("ce_type", type.getBytes(UTF_8));
    record.headers().add("ce_seq", Long.toString(seq).getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    return record;
  }
}

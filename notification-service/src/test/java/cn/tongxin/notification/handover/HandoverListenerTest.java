package cn.tongxin.notification.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.notification.ServiceUnderTest;
import cn.tongxin.notification.reminder.Seed;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HandoverListenerTest {
  private static final String GONE = "officer-410225105";
  private static final String COME = "officer-new";

  @Test
  void itIsConfirmedWhenNothingOwedNamesTheOneWhoIsGoneAndBothAreTold() throws Exception {
    try (ServiceUnderTest service = new ServiceUnderTest()) {
      Seed.member(service);
      assertThat(Seed.owing(service)).containsExactly("MUST_VISIT " + GONE, "ROUTINE " + GONE);
      HandoverListener listener = service.bean(HandoverListener.class);
      UUID id = UUID.randomUUID();
      hear(listener, HandoversByHand.record("announced", id, "410225105", GONE, COME, 1));

      assertThat(Seed.owing(service)).containsExactly("MUST_VISIT " + COME, "ROUTINE " + GONE);
      assertThat(receipts(service)).isZero();
      Seed.pairAnew(service, COME);
      await().until(() -> receipts(service) == 1);

      assertThat(Seed.owing(service)).containsExactly("MUST_VISIT " + COME, "ROUTINE " + COME);
      hear(listener, HandoversByHand.record("completed", id, "410225105", GONE, COME, 2));
      hear(listener, HandoversByHand.record("announced", id, "410225105", GONE, COME, 1));
      assertThat(receipts(service)).isEqualTo(1);
      for (String person : List.of(GONE, COME)) {
        // Wherever they are now.
        JsonNode items = inbox(service, "officer.410225999." + person);
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("kind").asString()).isEqualTo("HANDOVER");
        assertThat(items.get(0).get("subjectRef").asString()).isEqualTo(id.toString());
      }
      assertThat(inbox(service, "officer.410225105." + COME)).hasSize(3);
      assertThat(inbox(service, "officer.410225105.somebody")).isEmpty();
    }
  }

  private static void hear(HandoverListener listener, ConsumerRecord<String, byte[]> record) {
    Deliveries.thriceAndShuffled(List.of(record), 1).forEach(listener::onHandovers);
  }

  private static long receipts(ServiceUnderTest service) {
    return service.bean(MongoDatabase.class).getCollection("receipts").countDocuments();
  }

  private static JsonNode inbox(ServiceUnderTest service, String token) throws Exception {
    return JsonMapper.shared().readTree(service.get(token, "/inbox").body()).get("items");
  }
}

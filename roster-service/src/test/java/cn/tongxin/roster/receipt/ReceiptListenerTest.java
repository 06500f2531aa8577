package cn.tongxin.roster.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.roster.pairing.VisitsByHand;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RosterHttp
class ReceiptListenerTest {
  private static final List<String> TYPES =
      List.of(
          "cn.tongxin.activity.receipt-issued.v1",
          "cn.tongxin.assessment.receipt-issued.v1",
          "cn.tongxin.notification.receipt-issued.v1");

  @Autowired private EventReader reader;
  @Autowired private MongoReceipts receipts;
  @Autowired private TestStore store;

  @Test
  void whoeverWaitsIsToldAndFindsTheReceiptsHoweverTheyCome() {
    UUID cause = UUID.randomUUID();
    List<Integer> missing = new ArrayList<>();
    ReceiptFollowUp waiting =
        (kind, id) -> {
          assertThat(kind).isEqualTo(CauseKind.HANDOVER);
          assertThat(id).isEqualTo(cause);
          missing.add(receipts.missing(cause).size());
        };
    var listener = new ReceiptListener(reader, receipts, List.of(waiting));
    assertThat(receipts.missing(cause)).isEqualTo(Receipts.SERVICES);

    List<ConsumerRecord<String, byte[]>> events =
        TYPES.stream().map(type -> record(type, cause)).toList();
    Deliveries.thriceAndShuffled(events, 5).forEach(listener::onReceipts);

    assertThat(missing).last().isEqualTo(0);
    assertThat(receipts.missing(cause)).isEmpty();
    assertThat(receipts.of(cause))
        .extracting(Receipt::service)
        .containsExactlyInAnyOrder("activity", "assessment", "notification");
    assertThat(receipts.of(cause)).extracting(Receipt::done).containsOnly(3);
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void theServiceReadsJustWhatItsExpectationsSay() {
    var read = new java.util.TreeMap<>(Contracts.shapes(ReceiptListener.TYPES));
    read.putAll(Contracts.shapes(cn.tongxin.serving.TerritoryListener.TYPES));
    read.putAll(Contracts.shapes(VisitsByHand.types()));
    RunningService.readExamples(VisitsByHand.types());

    assertThat(read).isEqualTo(Contracts.expectations("roster-service"));
    RunningService.readExamples(ReceiptListener.TYPES);
  }

  private static ConsumerRecord<String, byte[]> record(String type, UUID cause) {
    String payload =
        Contracts.example(type).replace("0198f3a0-0000-7000-8000-0000000000e1", cause.toString());
    var record = new ConsumerRecord<>("topic", 0, 0, "key", payload.getBytes(UTF_8));
    record.headers().add("ce_type", type.getBytes(UTF_8));
    record.headers().add("ce_seq", "1".getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    return record;
  }
}

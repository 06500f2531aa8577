package cn.tongxin.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MongoReceiptsTest {
  private static final UUID CAUSE = UUID.fromString("0198f3a0-0000-7000-8000-0000000000e1");

  @ParameterizedTest
  @ValueSource(strings = {"activity", "assessment", "notification"})
  void aCauseIsConfirmedOnceWithTheFrozenExample(String service) throws Exception {
    String type = "cn.tongxin." + service + ".receipt-issued.v1";
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      var encoder = Sent.encoder(JsonMapper.builder().build());
      Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
      var receipts = new MongoReceipts(service, store.database(), sent.relay(), encoder, clock);

      receipts.issue(CauseKind.HANDOVER, CAUSE, 3);
      receipts.issue(CauseKind.HANDOVER, CAUSE, 0);
      receipts.issue(CauseKind.ERASURE, UUID.randomUUID(), 0);

      assertThat(sent.types()).containsExactly(type, type);
      String payload = new String(sent.records().getFirst().value(), UTF_8);
      assertThat(Contracts.violations(type, payload)).isEmpty();
      assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(type)));
      assertThat(store.watch().strange()).isEmpty();
    }
  }
}

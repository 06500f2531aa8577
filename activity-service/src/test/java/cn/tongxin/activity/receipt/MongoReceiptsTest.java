package cn.tongxin.activity.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MongoReceiptsTest {
  private static final UUID CAUSE = UUID.fromString("0198f3a0-0000-7000-8000-0000000000e1");
  private static final String TYPE = "cn.tongxin.activity.receipt-issued.v1";

  @Test
  void aCauseIsConfirmedOnceWithTheFrozenExample() throws Exception {
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      var encoder = Sent.encoder(JsonMapper.builder().build());
      Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
      var receipts = new MongoReceipts(store.database(), sent.relay(), encoder, clock);

      receipts.issue(CauseKind.HANDOVER, CAUSE, 3);
      receipts.issue(CauseKind.HANDOVER, CAUSE, 0);
      receipts.issue(CauseKind.ERASURE, UUID.randomUUID(), 0);

      assertThat(sent.types()).containsExactly(TYPE, TYPE);
      String payload = new String(sent.records().getFirst().value(), UTF_8);
      assertThat(Contracts.violations(TYPE, payload)).isEmpty();
      assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(TYPE)));
      assertThat(store.watch().strange()).isEmpty();
    }
  }
}

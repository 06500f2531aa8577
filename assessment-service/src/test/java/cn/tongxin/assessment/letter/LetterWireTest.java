package cn.tongxin.assessment.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LetterWireTest {
  private static final UUID LETTER = UUID.fromString("0198f3a0-0000-7000-8000-0000000000d1");
  private static final UUID AMENDMENT = UUID.fromString("0198f3a0-0000-7000-8000-0000000000e7");
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void signingAndAmendingSendTheFrozenExamples() throws Exception {
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      var encoder = Sent.encoder(JsonMapper.builder().build());
      var letters = new MongoLetters(store.database(), sent.relay(), encoder, Clock.systemUTC());
      List<Target> targets = List.of(new Target("VISITS", BigDecimal.TEN));
      AreaCode village = new AreaCode("410225105201");
      Letter draft =
          Letter.draft(
              LETTER, new Letter.Content(new UUID(0, 1), 2026, village, "a", targets, null));
      draft.sign("village");
      Letter signed = Letter.stored(letters.save(Scope.platform(), draft));
      signed.propose(
          AMENDMENT, new Amendment.Terms("b", targets, "moved"), Side.RECEIVING, "officer");
      signed.countersign(AMENDMENT, Side.PROMISING, "village", NOW);
      letters.save(Scope.platform(), signed);

      for (String type : List.of("letter-signed", "letter-amended")) {
        String full = "cn.tongxin.assessment." + type + ".v1";
        String payload = new String(sent.records().get(sent.types().indexOf(full)).value(), UTF_8);
        assertThat(Contracts.violations(full, payload)).isEmpty();
        assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(full)));
      }
      assertThat(store.watch().strange()).isEmpty();
    }
  }
}

package cn.tongxin.assessment.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingWireTest {
  private static final UUID LETTER = UUID.fromString("0198f3a0-0000-7000-8000-0000000000d1");
  private static final String TYPE = "cn.tongxin.assessment.finding-recorded.v1";

  @Test
  void aFindingIsSentOnceAsTheFrozenExampleWithoutItsWords() throws Exception {
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      var encoder = Sent.encoder(JsonMapper.builder().build());
      var findings = new MongoFindings(store.database(), sent.relay(), encoder);
      AreaCode village = new AreaCode("410225105201");
      SignedLetter letter = new SignedLetter(LETTER, new UUID(0, 1), 2026, village, List.of());
      Finding found =
          new Finding(
              LETTER,
              "CLEAN",
              Period.YEAR_END,
              new BigDecimal("87.5"),
              LocalDate.of(2026, 11, 20),
              "seen on the spot",
              List.of("/api/v1/visits/" + LETTER));

      findings.put(Scope.of(village), letter, found, "officer");
      findings.put(Scope.of(village), letter, found, "officer");

      assertThat(sent.types()).containsOnly(TYPE);
      String payload = new String(sent.records().getFirst().value(), UTF_8);
      assertThat(Contracts.violations(TYPE, payload)).isEmpty();
      assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(TYPE)));
      assertThat(store.watch().strange()).isEmpty();
    }
  }
}

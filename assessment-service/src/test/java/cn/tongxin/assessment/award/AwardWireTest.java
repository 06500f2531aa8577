package cn.tongxin.assessment.award;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AwardWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final String ID = "0198f3a0-0000-7000-8000-0000000000f";
  private static final LocalDate CLOSED = LocalDate.of(2026, 11, 1);

  @Test
  void theResultIsTheFrozenExampleAndSaysNothingInWords() throws Exception {
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      var encoder = Sent.encoder(JSON);
      var calls = new MongoAwardCalls(store.database(), sent.relay(), encoder);
      CallTerms terms =
          new CallTerms(AwardKind.INNOVATION, 2026, "秘密的题目", CLOSED, List.of("judge"));
      AwardCall call =
          AwardCall.stored(
              new AwardCall.Snapshot(
                  id(1), new AreaCode("410225"), terms, null, 0, Outgoing.empty()));
      call.publish(
          List.of(
              decision(3, "410225106201", id(4), Decision.Outcome.COMMENDED),
              decision(5, "410225106", null, Decision.Outcome.NOT_AWARDED),
              decision(2, "410225105", null, Decision.Outcome.AWARDED)),
          CLOSED.plusDays(1));
      calls.save(Scope.platform(), call);

      String full = "cn.tongxin.assessment.award-published.v1";
      String payload = new String(sent.records().getFirst().value(), UTF_8);
      assertThat(sent.types()).containsExactly(full);
      assertThat(Contracts.violations(full, payload)).isEmpty();
      assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(full)));
    }
  }

  private static Decision decision(
      int id, String area, @Nullable UUID team, Decision.Outcome outcome) {
    return new Decision(id(id), new AreaCode(area), team, outcome, "秘密的理由");
  }

  private static UUID id(int last) {
    return UUID.fromString(ID + last);
  }
}

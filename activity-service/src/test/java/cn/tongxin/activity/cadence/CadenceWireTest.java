package cn.tongxin.activity.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.gathering.GatheringKind;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CadenceWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static Stream<CadenceEvent> events() {
    UUID id = UUID.fromString("0198f3a0-0000-7000-8000-0000000000f1");
    CadenceTerms terms =
        new CadenceTerms(
            GatheringKind.QUARTERLY_MEETING,
            new AreaCode("410225105"),
            UUID.fromString("0198f3a0-0000-7000-8000-0000000000d1"),
            Every.QUARTER,
            1,
            LocalDate.parse("2026-01-01"),
            null);
    Period period = Period.of(Every.QUARTER, LocalDate.parse("2026-12-31"));
    return Stream.of(
        new CadenceEvent.Due(id, terms, period),
        new CadenceEvent.Dropped(id, terms, period),
        new CadenceEvent.Missed(id, terms, period, 0),
        new CadenceEvent.Met(id, terms, period, 1));
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsSentIsTheFrozenExampleAndKeepsItsSchema(CadenceEvent event) {
    EventDraft draft = CadenceWire.draft(event);
    String payload = JSON.writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
  }
}

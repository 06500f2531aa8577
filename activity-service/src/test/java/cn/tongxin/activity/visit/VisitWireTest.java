package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class VisitWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000a1");
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final UUID WINDOW = UUID.fromString("0198f3a0-0000-7000-8000-0000000000b1");
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final List<String> OFFICERS = List.of("officer-410225105");

  private static final UUID ENTERPRISE = UUID.fromString("0198f3a0-0000-7000-8000-0000000000d1");
  private static final Visit.Recording RECORDING =
      new Visit.Recording("officer-410225105", Instant.EPOCH, null, new AreaCode("410225105"));

  static Stream<VisitEvent> events() {
    return Stream.of(
        new VisitEvent.Planned(
            ID, VILLAGE, new Plan(MEMBER, Purpose.GREETING, DAY, OFFICERS, WINDOW)),
        new VisitEvent.Cancelled(
            ID, VILLAGE, new Plan(MEMBER, Purpose.HARDSHIP, DAY, OFFICERS, null)),
        new VisitEvent.Completed(ID, VILLAGE, completion(), RECORDING, DAY.minusDays(2)),
        new VisitEvent.Missed(
            ID, VILLAGE, new Plan(MEMBER, Purpose.GREETING, DAY, OFFICERS, WINDOW)),
        new VisitEvent.Voided(ID, VILLAGE, completion(), RECORDING));
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsSentIsTheFrozenExampleAndKeepsItsSchema(VisitEvent event) {
    EventDraft draft = VisitWire.draft(event);
    String payload = JSON.writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
  }

  @ParameterizedTest
  @MethodSource("events")
  void purposeOutcomeAndNeedsStayAtHome(VisitEvent event) {
    String payload = JSON.writeValueAsString(VisitWire.draft(event).data());

    assertThat(payload)
        .doesNotContain("HARDSHIP", "GREETING", "purpose", "outcome", "said in private");
  }

  private static Completion completion() {
    return new Completion(
        MEMBER,
        Purpose.HARDSHIP,
        DAY,
        OFFICERS,
        WINDOW,
        "said in private",
        List.of(new Need(UUID.randomUUID(), NeedKind.APPEAL, "said in private")),
        List.of(SixItem.RECORD),
        null,
        ENTERPRISE);
  }
}

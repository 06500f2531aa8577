package cn.tongxin.activity.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class AgreementWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c7");
  private static final UUID FIRM = UUID.fromString("0198f3a0-0000-7000-8000-0000000000d1");

  static Stream<AgreementEvent> events() {
    Review review =
        new Review(
            LocalDate.parse("2026-12-31"),
            LocalDate.parse("2026-11-20"),
            Review.Outcome.KEPT,
            LocalDate.parse("2027-02-10"),
            "officer-410225105");
    return Stream.of(
        new AgreementEvent.Recorded(ID, terms()), new AgreementEvent.Reviewed(ID, terms(), review));
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsSentIsTheFrozenExampleAndKeepsItsSchema(AgreementEvent event) {
    EventDraft draft = AgreementWire.draft(event);

    String payload = JSON.writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
    assertThat(payload).doesNotContain("said at home");
  }

  private static AgreementTerms terms() {
    return new AgreementTerms(
        VILLAGE,
        "said at home",
        AgreementState.IN_FORCE,
        "officer-410225105",
        List.of(new Party(FIRM, null), new Party(null, VILLAGE)),
        LocalDate.parse("2026-02-10"),
        LocalDate.parse("2027-02-10"));
  }
}

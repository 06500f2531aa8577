package cn.tongxin.activity.lead;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LeadWireTest {

  @Test
  void whatIsSentIsTheFrozenExampleAndSaysNothingOfAPerson() {
    UUID source = UUID.randomUUID();
    EventDraft draft = LeadWire.recorded(id("c6"), terms(source));

    String payload = JsonMapper.shared().writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
    assertThat(payload).doesNotContain("said at home", source.toString());
  }

  private static LeadTerms terms(UUID source) {
    return new LeadTerms(
        LeadKind.PERSON,
        new AreaCode("410225105201"),
        LeadState.CONTACTED,
        "officer-410225105",
        new Source(source, LocalDate.parse("2026-11-20")),
        "said at home",
        null,
        LocalDate.parse("2027-01-15"),
        id("c1"));
  }

  private static UUID id(String end) {
    return UUID.fromString("0198f3a0-0000-7000-8000-0000000000" + end);
  }
}

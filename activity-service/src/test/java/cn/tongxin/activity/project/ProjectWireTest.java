package cn.tongxin.activity.project;

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

class ProjectWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private static final AreaCode VILLAGE = new AreaCode("410225105201");

  static Stream<EventDraft> drafts() {
    return Stream.of(
        ProjectWire.draft(new ProjectEvent.Recorded(id("c1"), terms())),
        ProjectWire.draft(new ProjectEvent.MilestoneReached(id("c1"), terms(), reached())),
        ProjectWire.draft(new ProjectEvent.MilestoneReopened(id("c1"), terms(), reached())),
        ProjectWire.draft(
            new Posting(
                id("c1"),
                ProjectKind.CARE_FUND,
                VILLAGE,
                entry(),
                Balance.NONE,
                "officer-410225105",
                Instant.EPOCH)));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void whatIsSentIsTheFrozenExampleAndKeepsItsSchema(EventDraft draft) {
    String payload = JSON.writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void wordsAndVouchersStayAtHome(EventDraft draft) {
    assertThat(JSON.writeValueAsString(draft.data())).doesNotContain("said at home");
  }

  private static ProjectTerms terms() {
    return new ProjectTerms(
        ProjectKind.VILLAGE_ENTERPRISE,
        VILLAGE,
        "said at home",
        "officer-410225105",
        ProjectState.UNDER_WAY,
        LocalDate.parse("2026-03-01"),
        LocalDate.parse("2027-12-31"),
        List.of(id("d1")),
        List.of(
            reached(),
            new Milestone(
                id("c3"),
                "said at home",
                LocalDate.parse("2026-12-31"),
                Milestone.State.PLANNED,
                null)),
        List.of(new ProjectResult(ProjectResult.Measure.JOBS, 12)));
  }

  private static Milestone reached() {
    return new Milestone(
        id("c2"),
        "said at home",
        LocalDate.parse("2026-06-30"),
        Milestone.State.REACHED,
        LocalDate.parse("2026-06-12"));
  }

  private static Entry entry() {
    return new Entry(
        id("c4"),
        EntryKind.PAYMENT,
        -120_050,
        LocalDate.parse("2026-11-20"),
        "CARE-01",
        "said at home",
        id("d1"),
        id("c5"));
  }

  private static UUID id(String end) {
    return UUID.fromString("0198f3a0-0000-7000-8000-0000000000" + end);
  }
}

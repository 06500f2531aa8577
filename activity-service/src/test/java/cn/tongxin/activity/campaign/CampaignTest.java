package cn.tongxin.activity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CampaignTest {
  private static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000a7");
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final UUID VISIT = UUID.randomUUID();
  private static final UUID GATHERING = UUID.randomUUID();
  private static final UUID REQUEST = UUID.randomUUID();
  private static final List<Link> LINKS =
      List.of(
          new Link(RecordKind.VISIT, VISIT),
          new Link(RecordKind.GATHERING, GATHERING),
          new Link(RecordKind.SERVICE_REQUEST, REQUEST));

  @Test
  void itsSummaryCountsWhatIsDoneAndNamesTheRecords() {
    Campaign campaign = closed();

    List<Figure> figures = campaign.snapshot().summary().figures();

    assertThat(figures).extracting(Figure::value).containsExactly(1, 1, 60, 2, 1);
    assertThat(figures.getFirst().records()).containsExactly(new Link(RecordKind.VISIT, VISIT));
    assertThat(campaign.closedNow()).isTrue();
  }

  @Test
  void onceClosedNothingOfItChanges() {
    Campaign campaign = Campaign.stored(closed().snapshot());

    campaign.close("well done", List.of(), "somebody", NOW.plusSeconds(9));
    campaign.link(LINKS);

    assertThat(campaign.changed()).isFalse();
    refused(() -> campaign.close("otherwise", List.of(), "somebody", NOW));
    refused(() -> campaign.link(List.of(new Link(RecordKind.VISIT, UUID.randomUUID()))));
    refused(() -> campaign.become(terms("2026-12-01"), true));
  }

  @Test
  void itIsDescribedOtherwiseOnlyByWhoKnowsIt() {
    Campaign campaign = Campaign.stored(open().snapshot());

    campaign.become(terms("2026-11-30"), false);
    assertThat(campaign.changed()).isFalse();
    refused(() -> campaign.become(terms("2026-12-01"), false));
    campaign.become(terms("2026-12-01"), true);

    assertThat(campaign.snapshot().terms()).isEqualTo(terms("2026-12-01"));
  }

  @Test
  void itsEndIsPublishedAsNumbersAlone() {
    Campaign.Snapshot closed = closed().snapshot();
    EventDraft draft = CampaignWire.closed(closed, closed.summary());
    String payload = JsonMapper.builder().build().writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
    assertThat(payload).doesNotContain("warm winter", "well done");
  }

  private static Campaign closed() {
    Campaign campaign = open();
    campaign.close(
        "well done",
        List.of(
            new Done(RecordKind.VISIT, VISIT, true, 0),
            new Done(RecordKind.VISIT, UUID.randomUUID(), false, 0),
            new Done(RecordKind.GATHERING, GATHERING, true, 60),
            new Done(RecordKind.GATHERING, UUID.randomUUID(), false, 0),
            new Done(RecordKind.SERVICE_REQUEST, REQUEST, true, 0),
            new Done(RecordKind.SERVICE_REQUEST, UUID.randomUUID(), false, 0)),
        "officer-410225105",
        NOW);
    return campaign;
  }

  private static Campaign open() {
    Campaign campaign = Campaign.begun(ID, terms("2026-11-30"));
    campaign.link(LINKS);
    return campaign;
  }

  private static CampaignTerms terms(String to) {
    return new CampaignTerms(
        new AreaCode("410225105"),
        "warm winter",
        null,
        LocalDate.parse("2026-11-01"),
        LocalDate.parse(to));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }
}

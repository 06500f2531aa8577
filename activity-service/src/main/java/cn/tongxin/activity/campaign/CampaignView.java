package cn.tongxin.activity.campaign;

import cn.tongxin.activity.Warning;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is answered.
 *
 * @param links how many records belong to it
 * @param figures what it closed with; empty while it is open
 * @param warnings what should not be in its summary
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
    UUID id,
    AreaCode area,
    String title,
    @Nullable String goal,
    LocalDate from,
    LocalDate to,
    CampaignState state,
    int links,
    @Nullable String summary,
    List<FigureView> figures,
    @Nullable String closedBy,
    List<Warning> warnings,
    long version) {

  /** Where a campaign stands. */
  enum CampaignState {
    OPEN,
    CLOSED
  }

  static CampaignView of(Campaign.Snapshot s) {
    CampaignTerms terms = s.terms();
    Summary closed = s.summary();
    return new CampaignView(
        s.id(),
        terms.area(),
        terms.title(),
        terms.goal(),
        terms.from(),
        terms.to(),
        closed == null ? CampaignState.OPEN : CampaignState.CLOSED,
        s.links().size(),
        closed == null ? null : closed.text(),
        closed == null
            ? List.of()
            : closed.figures().stream().map(figure -> FigureView.of(s.id(), figure)).toList(),
        closed == null ? null : closed.by(),
        Warning.about("summary", closed == null ? null : closed.text()),
        s.version());
  }

  /**
   * A number of the summary.
   *
   * @param records where what it rests on is listed
   */
  record FigureView(FigureName name, int value, String records) {
    static FigureView of(UUID campaign, Figure figure) {
      return new FigureView(
          figure.name(),
          figure.value(),
          "/api/v1/campaigns/" + campaign + "/records?figure=" + figure.name());
    }
  }

  /** A record that belongs to a campaign, and where it is read. */
  record LinkView(RecordKind kind, UUID id, String href) {
    static LinkView of(Link link) {
      return new LinkView(link.kind(), link.id(), link.kind().path() + link.id());
    }
  }
}

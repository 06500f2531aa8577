package cn.tongxin.activity.campaign;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;

/** The published form of a campaign's end: see {@code contracts/events/activity}. */
final class CampaignWire {

  static EventDraft closed(Campaign.Snapshot campaign, Summary summary) {
    CampaignTerms terms = campaign.terms();
    return new EventDraft(
        "cn.tongxin.activity.campaign-closed.v1",
        new Closed(
            campaign.id(),
            terms.area(),
            terms.from(),
            terms.to(),
            value(summary, FigureName.VISITS_MADE),
            value(summary, FigureName.GATHERINGS_HELD),
            value(summary, FigureName.HEADS),
            value(summary, FigureName.REQUESTS_RECEIVED),
            value(summary, FigureName.REQUESTS_ANSWERED)));
  }

  private static int value(Summary summary, FigureName name) {
    return summary.figures().stream()
        .filter(figure -> figure.name() == name)
        .mapToInt(Figure::value)
        .sum();
  }

  private record Closed(
      UUID campaignId,
      AreaCode area,
      LocalDate from,
      LocalDate to,
      int visits,
      int gatherings,
      int heads,
      int requests,
      int answered) {}

  private CampaignWire() {}
}

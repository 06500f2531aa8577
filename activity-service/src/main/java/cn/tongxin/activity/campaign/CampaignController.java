package cn.tongxin.activity.campaign;

import cn.tongxin.activity.campaign.CampaignBody.ClosingBody;
import cn.tongxin.activity.campaign.CampaignBody.LinksBody;
import cn.tongxin.activity.campaign.CampaignView.LinkView;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignController {
  private final CampaignService service;
  private final MongoCampaigns campaigns;

  CampaignController(CampaignService service, MongoCampaigns campaigns) {
    this.service = service;
    this.campaigns = campaigns;
  }

  /**
   * Enters a campaign, or changes it with If-Match.
   *
   * @return the campaign; the same again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if it is otherwise and no If-Match names it, or it is closed
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<CampaignView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CampaignBody body) {
    actor.mustRecord();
    return answer(service.put(actor, id, ifMatch, body.terms()));
  }

  /**
   * Adds visits, gatherings and service requests to a campaign; what belongs to it already stays.
   *
   * @throws Problem 404 if the campaign or one of the records is not in the caller's scope
   * @throws Problem 409 if it is closed, or there are too many
   */
  @PostMapping("/{id}/links")
  ResponseEntity<CampaignView> link(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody LinksBody body) {
    actor.mustRecord();
    return answer(service.link(actor, id, body.links()));
  }

  /**
   * Closes a campaign with a summary; its figures stay as they are then.
   *
   * @return the campaign; the same again gets the same answer
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it was closed with other words
   */
  @PostMapping("/{id}/closing")
  ResponseEntity<CampaignView> close(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody ClosingBody body) {
    actor.mustRecord();
    return answer(service.close(actor, id, body.text()));
  }

  /**
   * One campaign.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<CampaignView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.byId(actor, id));
  }

  /**
   * The records of a campaign, or those that a figure of its summary rests on.
   *
   * @throws Problem 404 if there is no such campaign in the caller's scope
   */
  @GetMapping("/{id}/records")
  Page<LinkView> records(
      Actor actor, @PathVariable UUID id, @RequestParam @Nullable FigureName figure) {
    actor.mustRead();
    Campaign.Snapshot campaign = service.byId(actor, id);
    List<Link> links = figure == null ? campaign.links() : records(campaign.summary(), figure);
    return new Page<>(links.stream().map(LinkView::of).toList(), null);
  }

  private static List<Link> records(@Nullable Summary summary, FigureName name) {
    return summary == null
        ? List.of()
        : summary.figures().stream()
            .filter(figure -> figure.name() == name)
            .flatMap(figure -> figure.records().stream())
            .toList();
  }

  /** The campaigns in a place, the latest first. */
  @GetMapping
  Page<CampaignView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return campaigns
        .list(actor.scope().narrowedTo(within), PageQuery.of(limit, cursor))
        .map(CampaignView::of);
  }

  private static ResponseEntity<CampaignView> answer(Campaign.Snapshot campaign) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(campaign.version()))
        .body(CampaignView.of(campaign));
  }
}

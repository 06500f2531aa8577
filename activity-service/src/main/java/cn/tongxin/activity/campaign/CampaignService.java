package cn.tongxin.activity.campaign;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use cases of campaigns. */
@Service
class CampaignService {
  private static final int TRIES = 5;

  private final MongoCampaigns campaigns;
  private final MongoLinked linked;
  private final Clock clock;

  CampaignService(MongoCampaigns campaigns, MongoLinked linked, Clock clock) {
    this.campaigns = campaigns;
    this.linked = linked;
    this.clock = clock;
  }

  Campaign.Snapshot put(Actor actor, UUID id, @Nullable String ifMatch, CampaignTerms written) {
    CampaignTerms terms = written.in(actor.scope().place(written.area()));
    terms.check(ChinaDays.today(clock));
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Campaign campaign =
              campaigns.byId(actor.scope(), id).orElseGet(() -> Campaign.begun(id, terms));
          campaign.become(terms, ifMatch != null);
          if (campaign.changed() && campaign.snapshot().version() > 0) {
            EntityTag.mustMatch(ifMatch, campaign.snapshot().version());
          }
          return saved(actor, campaign);
        });
  }

  /** Adds records that the caller can see. */
  Campaign.Snapshot link(Actor actor, UUID id, List<Link> links) {
    Set<Link> wanted = new HashSet<>(links);
    if (linked.of(actor.scope(), wanted).size() < wanted.size()) {
      throw Problem.notFound("campaign.record-unknown");
    }
    return change(actor, id, campaign -> campaign.link(links));
  }

  Campaign.Snapshot close(Actor actor, UUID id, String text) {
    return change(
        actor,
        id,
        campaign ->
            campaign.close(
                text,
                linked.of(actor.scope(), campaign.snapshot().links()),
                actor.id(),
                clock.instant()));
  }

  Campaign.Snapshot byId(Actor actor, UUID id) {
    return existing(actor, id).snapshot();
  }

  private Campaign.Snapshot change(Actor actor, UUID id, Consumer<Campaign> verb) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Campaign campaign = existing(actor, id);
          verb.accept(campaign);
          return saved(actor, campaign);
        });
  }

  private Campaign.Snapshot saved(Actor actor, Campaign campaign) {
    return campaign.changed() ? campaigns.save(actor.scope(), campaign) : campaign.snapshot();
  }

  private Campaign existing(Actor actor, UUID id) {
    return campaigns
        .byId(actor.scope(), id)
        .orElseThrow(() -> Problem.notFound("campaign.unknown"));
  }
}

package cn.tongxin.activity.campaign;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Campaigns in MongoDB, one document each with its links and its event. */
@Repository
class MongoCampaigns {
  private final ScopedCollection<CampaignDocument> campaigns;
  private final Outbox<CampaignDocument> outbox;
  private final EventEncoder encoder;

  MongoCampaigns(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<CampaignDocument> collection =
        database.getCollection("campaigns", CampaignDocument.class);
    this.campaigns = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.activity.campaign", relay);
    this.encoder = encoder;
  }

  /** The campaign, where it lies in the scope. */
  Optional<Campaign> byId(Scope scope, UUID id) {
    return campaigns.find(scope, id).map(document -> Campaign.stored(document.snapshot()));
  }

  /**
   * Saves a campaign, and publishes that it was closed; answers its state after that.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  Campaign.Snapshot save(Scope scope, Campaign campaign) {
    Campaign.Snapshot now = campaign.snapshot();
    List<EventDraft> drafts =
        campaign.closedNow() && now.summary() != null
            ? List.of(CampaignWire.closed(now, now.summary()))
            : List.of();
    Outgoing outgoing = encoder.append(now.outgoing(), drafts);
    CampaignDocument document = CampaignDocument.of(now, now.version() + 1, outgoing);
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  /** A page of campaigns, the latest first. */
  Page<Campaign.Snapshot> list(Scope scope, PageQuery page) {
    return campaigns.pageNewestFirst(scope, Filters.empty(), page).map(CampaignDocument::snapshot);
  }
}

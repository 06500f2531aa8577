package cn.tongxin.activity.campaign;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A campaign as it is stored. */
record CampaignDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    CampaignTerms terms,
    @Nullable List<Link> links,
    @Nullable Summary summary)
    implements Outboxed, Listed {

  static CampaignDocument of(Campaign.Snapshot s, long version, Outgoing outgoing) {
    return new CampaignDocument(
        s.id(),
        version,
        outgoing,
        s.terms().area().within(),
        s.terms().from() + "|" + s.id(),
        s.terms(),
        s.links(),
        s.summary());
  }

  Campaign.Snapshot snapshot() {
    return new Campaign.Snapshot(
        id, terms, Objects.requireNonNullElse(links, List.of()), summary, version, outgoing);
  }
}

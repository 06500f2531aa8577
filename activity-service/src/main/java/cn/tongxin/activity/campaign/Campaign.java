package cn.tongxin.activity.campaign;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Visits, gatherings and requests that belong together. Once it is closed nothing of it changes any
 * more.
 */
final class Campaign {
  private static final int MOST_LINKS = 2000;

  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private final Set<Link> links = new LinkedHashSet<>();
  private CampaignTerms terms;
  private @Nullable Summary summary;
  private boolean changed;
  private boolean closedNow;

  private Campaign(UUID id, CampaignTerms terms, long version, Outgoing outgoing) {
    this.id = id;
    this.terms = terms;
    this.version = version;
    this.outgoing = outgoing;
  }

  /** A campaign that begins. */
  static Campaign begun(UUID id, CampaignTerms terms) {
    Campaign campaign = new Campaign(id, terms, 0, Outgoing.empty());
    campaign.changed = true;
    return campaign;
  }

  /** The campaign as it was stored. */
  static Campaign stored(Snapshot s) {
    Campaign campaign = new Campaign(s.id(), s.terms(), s.version(), s.outgoing());
    campaign.links.addAll(s.links());
    campaign.summary = s.summary();
    return campaign;
  }

  /**
   * Describes it otherwise.
   *
   * @param knowing whether the caller has seen what this replaces
   * @throws Problem 409 if the caller has not, or it is closed
   */
  void become(CampaignTerms again, boolean knowing) {
    if (again.equals(terms)) {
      return;
    }
    if (!knowing) {
      throw Problem.conflict("campaign.otherwise");
    }
    mustBeOpen();
    terms = again;
    changed = true;
  }

  /**
   * Adds records; those that belong to it already stay.
   *
   * @throws Problem 409 if it is closed, or there are too many
   */
  void link(Collection<Link> more) {
    if (links.containsAll(more)) {
      return;
    }
    mustBeOpen();
    links.addAll(more);
    if (links.size() > MOST_LINKS) {
      throw Problem.conflict("gathering.too-many", MOST_LINKS);
    }
    changed = true;
  }

  /**
   * Closes it with a summary.
   *
   * @param linked what is to be counted of its records
   * @throws Problem 409 if it was closed with other words
   */
  void close(String text, List<Done> linked, String by, Instant at) {
    if (summary != null && summary.text().equals(text)) {
      return;
    }
    mustBeOpen();
    summary = new Summary(text, Summary.figures(linked), by, at);
    changed = true;
    closedNow = true;
  }

  private void mustBeOpen() {
    if (summary != null) {
      throw Problem.conflict("campaign.closed");
    }
  }

  /** Whether it is otherwise than it was read. */
  boolean changed() {
    return changed;
  }

  /** Whether it was closed since it was read. */
  boolean closedNow() {
    return closedNow;
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, terms, new ArrayList<>(links), summary, version, outgoing);
  }

  /**
   * The state of a campaign.
   *
   * @param summary what it closed with; null while it is open
   */
  record Snapshot(
      UUID id,
      CampaignTerms terms,
      List<Link> links,
      @Nullable Summary summary,
      long version,
      Outgoing outgoing) {}
}

package cn.tongxin.activity.lead;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.Tenure;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.ChinaDays;
import java.time.Instant;
import java.util.UUID;

/** Word of a person or a firm that might come back. */
final class Lead {
  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private LeadTerms terms;
  private Tenure tenure;
  private boolean changed;

  private Lead(Snapshot s) {
    this.id = s.id();
    this.terms = s.terms();
    this.tenure = s.tenure();
    this.version = s.version();
    this.outgoing = s.outgoing();
  }

  /**
   * Enters a lead.
   *
   * @throws cn.tongxin.serving.Problem 422 if that may not be written down
   */
  static Lead entered(UUID id, LeadTerms terms, Instant now) {
    terms.check(ChinaDays.of(now));
    Lead lead = new Lead(new Snapshot(id, terms, Tenure.since(now), 0, Outgoing.empty()));
    lead.changed = true;
    return lead;
  }

  /** The lead as it was stored. */
  static Lead stored(Snapshot snapshot) {
    return new Lead(snapshot);
  }

  /**
   * Records that something about it is otherwise.
   *
   * @throws cn.tongxin.serving.Problem 422 if that may not be written down
   */
  void change(LeadTerms wanted, Instant now) {
    wanted.check(ChinaDays.of(now));
    if (!wanted.officer().equals(terms.officer())) {
      tenure = tenure.named(now);
    }
    terms = wanted;
    changed = true;
  }

  /** Another person answers for it; nothing unless it is the one who hands over. */
  void handOver(Handover by) {
    if (terms.officer().equals(by.from())) {
      terms = terms.of(by.to());
      tenure = tenure.after(by);
      changed = true;
    }
  }

  /** Takes out what was written; nobody is told, because nobody was told of the words. */
  void forgetWords() {
    terms = terms.withoutWords();
  }

  /** Whether others are to be told since it was read or made. */
  boolean isToBeTold() {
    return changed;
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, terms, tenure, version, outgoing);
  }

  /**
   * The state of a lead.
   *
   * @param version how often it was saved; 0 for one that was not
   */
  record Snapshot(UUID id, LeadTerms terms, Tenure tenure, long version, Outgoing outgoing) {}
}

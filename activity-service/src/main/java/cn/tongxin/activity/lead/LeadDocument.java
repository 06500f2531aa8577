package cn.tongxin.activity.lead;

import cn.tongxin.activity.handover.Tenure;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A lead as it is stored. */
record LeadDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    LeadTerms terms,
    Tenure tenure)
    implements Outboxed, Listed {
  private static final String NEVER = "never";

  static LeadDocument of(Lead.Snapshot s, Outgoing outgoing) {
    return new LeadDocument(
        s.id(),
        s.version() + 1,
        outgoing,
        s.terms().area().within(),
        order(s.terms().followUpOn(), s.id()),
        s.terms(),
        s.tenure());
  }

  /** Sorts by the day, and last what has none. */
  private static String order(@Nullable LocalDate day, UUID id) {
    return (day == null ? NEVER : day) + "|" + id;
  }

  Lead.Snapshot snapshot() {
    return new Lead.Snapshot(id, terms, tenure, version, outgoing);
  }
}

package cn.tongxin.activity.agreement;

import cn.tongxin.activity.handover.Tenure;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An agreement as it is stored. */
record AgreementDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    AgreementTerms terms,
    List<Review> reviews,
    Tenure tenure)
    implements Outboxed, Listed {
  private static final String NEVER = "never";

  static AgreementDocument of(Agreement.Snapshot s, Outgoing outgoing) {
    return new AgreementDocument(
        s.id(),
        s.version() + 1,
        outgoing,
        s.terms().area().within(),
        order(s.terms().reviewOn(), s.id()),
        s.terms(),
        s.reviews(),
        s.tenure());
  }

  /** Sorts by the day, and last what has none. */
  private static String order(@Nullable LocalDate day, UUID id) {
    return (day == null ? NEVER : day) + "|" + id;
  }

  Agreement.Snapshot snapshot() {
    return new Agreement.Snapshot(id, terms, reviews, tenure, version, outgoing);
  }
}

package cn.tongxin.assessment.review;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A review as it is stored. */
record ReviewDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    ReviewState state,
    ReviewKey key,
    int edition,
    List<Finding> findings,
    String reviewer,
    Review.@Nullable Signature signature,
    List<Objection> objections,
    List<Attachment> attachments)
    implements Outboxed, Listed {

  static ReviewDocument of(Review.Snapshot s, Outgoing outgoing) {
    ReviewKey key = s.key();
    return new ReviewDocument(
        key.toString(),
        s.version() + 1,
        outgoing,
        key.area().within(),
        order(key.year(), key.period() + "|" + key.area() + "|" + key.letterId()),
        s.state(),
        key,
        s.edition(),
        s.findings(),
        s.reviewer(),
        s.signature(),
        s.objections(),
        s.attachments());
  }

  static String order(int year, String rest) {
    return year + "|" + rest;
  }

  Review.Snapshot snapshot() {
    return new Review.Snapshot(
        key, edition, findings, reviewer, signature, objections, attachments, version, outgoing);
  }
}

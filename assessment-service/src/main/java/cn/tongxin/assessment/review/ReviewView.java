package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.Side;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is answered.
 *
 * @param edition rises where an objection led to other findings
 * @param reviewer who found; of nobody's person is anything found
 * @param signedBy the second person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
    java.util.UUID letterId,
    AreaCode area,
    int year,
    Period period,
    ReviewState state,
    int edition,
    List<Finding> findings,
    String reviewer,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    List<Objection> objections,
    List<AttachmentView> attachments,
    long version) {

  static ReviewView of(Review.Snapshot s) {
    ReviewKey key = s.key();
    Review.Signature signature = s.signature();
    return new ReviewView(
        key.letterId(),
        key.area(),
        key.year(),
        key.period(),
        s.state(),
        s.edition(),
        s.findings(),
        s.reviewer(),
        signature == null ? null : signature.by(),
        signature == null ? null : signature.at(),
        s.objections(),
        s.attachments().stream().map(one -> AttachmentView.of(key, one)).toList(),
        s.version());
  }

  /**
   * An attachment as it is answered.
   *
   * @param digest SHA-256 of its bytes, in hexadecimal
   * @param path where it can be read
   */
  record AttachmentView(
      String digest,
      String name,
      AttachmentType type,
      long bytes,
      String indicator,
      Side side,
      String by,
      Instant at,
      String path) {

    static AttachmentView of(ReviewKey key, Attachment a) {
      return new AttachmentView(
          a.digest(),
          a.name(),
          a.type(),
          a.bytes(),
          a.indicator(),
          a.side(),
          a.by(),
          a.at(),
          "/api/v1/reviews/" + key.letterId() + "/" + key.period() + "/attachments/" + a.digest());
    }
  }
}

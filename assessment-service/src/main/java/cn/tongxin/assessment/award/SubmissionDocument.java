package cn.tongxin.assessment.award;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A submission as it is stored. */
record SubmissionDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    UUID callId,
    @Nullable UUID organisationId,
    Submission.Content content,
    @Nullable LocalDate withdrawnOn,
    List<Opinion> opinions)
    implements Versioned, Listed {

  static SubmissionDocument of(Submission.Snapshot s, UUID writer) {
    return new SubmissionDocument(
        s.id(),
        s.version() + 1,
        writer,
        s.entrant().area().within(),
        s.callId() + "|" + s.entrant().area() + "|" + s.id(),
        s.callId(),
        s.entrant().organisationId(),
        s.content(),
        s.withdrawnOn(),
        s.opinions());
  }

  Submission submission() {
    var entrant = new Submission.Entrant(new AreaCode(within.getLast()), organisationId);
    return Submission.stored(
        new Submission.Snapshot(id, callId, entrant, content, withdrawnOn, opinions, version));
  }
}

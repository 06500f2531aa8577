package cn.tongxin.assessment.award;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A call as it is stored, with its result once there is one. */
record CallDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    CallTerms terms,
    @Nullable AwardResult result)
    implements Outboxed, Listed {

  static CallDocument of(AwardCall.Snapshot s, Outgoing outgoing) {
    return new CallDocument(
        s.id(),
        s.version() + 1,
        outgoing,
        s.county().within(),
        s.terms().year() + "|" + s.id(),
        s.terms(),
        s.result());
  }

  AwardCall call() {
    AreaCode county = new AreaCode(within.getLast());
    return AwardCall.stored(new AwardCall.Snapshot(id, county, terms, result, version, outgoing));
  }
}

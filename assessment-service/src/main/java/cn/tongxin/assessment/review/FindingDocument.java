package cn.tongxin.assessment.review;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A finding as it is stored, with who found it. */
record FindingDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    Finding finding,
    String foundBy)
    implements Outboxed, Listed {}

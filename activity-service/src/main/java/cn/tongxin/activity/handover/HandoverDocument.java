package cn.tongxin.activity.handover;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A hand-over as it is stored. */
record HandoverDocument(
    @BsonId UUID id,
    long seq,
    List<String> within,
    String order,
    String from,
    String to,
    Instant at)
    implements Sequenced, Listed {

  static HandoverDocument of(Handover it) {
    return new HandoverDocument(
        it.id(), 1, it.area().within(), it.id().toString(), it.from(), it.to(), it.at());
  }

  Handover handover() {
    return new Handover(id, new AreaCode(within.getLast()), from, to, at);
  }
}

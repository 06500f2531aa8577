package cn.tongxin.notification.handover;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over that was announced, as it is stored.
 *
 * @param at when it was announced: what changed later may well be owed by the one again
 * @param open true until it is confirmed, otherwise absent
 * @param found the most reminders that were found to name the one who hands over
 */
record HandoverDocument(
    @BsonId UUID id,
    List<String> within,
    String order,
    String from,
    String to,
    Instant at,
    @Nullable Boolean open,
    int found)
    implements Listed {

  static HandoverDocument of(HandoverListener.Handover it, Instant at) {
    UUID id = it.handoverId();
    return new HandoverDocument(
        id, it.area().within(), id.toString(), it.fromOfficer(), it.toOfficer(), at, true, 0);
  }

  AreaCode area() {
    return new AreaCode(within.getLast());
  }
}

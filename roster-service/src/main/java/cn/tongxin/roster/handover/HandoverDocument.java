package cn.tongxin.roster.handover;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as it is stored.
 *
 * @param people its two officers, who may always read it
 * @param unfinished its two officers until it is completed, otherwise absent
 * @param busy its two officers while it is being carried out, otherwise absent: a unique sparse
 *     index keeps each of them to one at a time
 */
record HandoverDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    @Nullable Errand errand,
    List<String> people,
    @Nullable List<String> unfinished,
    @Nullable List<String> busy,
    Handover.Order ordered,
    Handover.State state,
    @Nullable List<Handover.Moved> moved,
    @Nullable Instant completedAt)
    implements Outboxed, Listed {

  static HandoverDocument of(Handover handover, Outgoing outgoing, Instant due) {
    Handover.Order ordered = handover.order();
    Handover.State state = handover.state();
    List<String> people = List.of(ordered.from(), ordered.to());
    boolean over = state == Handover.State.COMPLETED;
    return new HandoverDocument(
        handover.id(),
        handover.revision().version() + 1,
        outgoing,
        ordered.area().within(),
        ordered.orderedAt() + " " + handover.id(),
        over ? null : Errand.dueAt(due),
        people,
        over ? null : people,
        over || state == Handover.State.SCHEDULED ? null : people,
        ordered,
        state,
        handover.moved(),
        handover.completedAt());
  }

  Handover handover() {
    return new Handover(
        id,
        ordered,
        state,
        Objects.requireNonNullElse(moved, List.of()),
        completedAt,
        new Revision(version, outgoing));
  }
}

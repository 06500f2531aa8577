package cn.tongxin.activity.visit;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is stored; {@code memberRef} and {@code officers} are those of the completion,
 * before it of the plan.
 *
 * @param occasion the same for all visits to one member on one day; absent unless it happened
 */
record VisitDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    VisitState state,
    UUID memberRef,
    List<String> officers,
    @Nullable Plan plan,
    @Nullable Completion completion,
    Visit.@Nullable Recording recording,
    @Nullable String reason,
    @Nullable Instant plannedAt,
    @Nullable Boolean voidedAhead,
    @Nullable UUID occasion,
    @Nullable UUID organisationId)
    implements Outboxed, Listed {

  static VisitDocument of(Visit.Snapshot s, long version, Outgoing outgoing) {
    Plan plan = s.plan();
    Completion done = s.completion();
    return new VisitDocument(
        s.id(),
        version,
        outgoing,
        s.area().within(),
        order(day(plan, done), s.id()),
        s.state(),
        done == null ? Objects.requireNonNull(plan).memberRef() : done.memberRef(),
        done == null ? Objects.requireNonNull(plan).officers() : done.officers(),
        plan,
        done,
        s.recording(),
        s.reason(),
        s.plannedAt(),
        s.voidedAhead() ? true : null,
        s.occasion(),
        done == null ? null : done.organisationId());
  }

  Visit.Snapshot snapshot() {
    AreaCode area = new AreaCode(within.getLast());
    return new Visit.Snapshot(
        id,
        area,
        state,
        plan,
        completion,
        recording,
        reason,
        plannedAt,
        voidedAhead != null,
        version,
        outgoing);
  }

  /** Sorts by day and tells visits of one day apart. */
  private static String order(LocalDate day, UUID id) {
    return day + "|" + id;
  }

  private static LocalDate day(@Nullable Plan plan, @Nullable Completion done) {
    return done == null ? Objects.requireNonNull(plan).plannedOn() : done.visitedOn();
  }
}

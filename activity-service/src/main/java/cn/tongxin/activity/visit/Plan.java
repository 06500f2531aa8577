package cn.tongxin.activity.visit;

import cn.tongxin.activity.handover.Handover;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a visit before it happens.
 *
 * @param memberRef whom it is to
 * @param plannedOn the day in Asia/Shanghai
 * @param officers who will go
 * @param mustVisitId the window it is to answer
 * @param handedOver what hand-overs have made of it; absent while it is as it was first made
 */
record Plan(
    UUID memberRef,
    Purpose purpose,
    LocalDate plannedOn,
    List<String> officers,
    @Nullable UUID mustVisitId,
    @Nullable HandedOver handedOver) {

  /** A plan as it is first made. */
  Plan(
      UUID memberRef,
      Purpose purpose,
      LocalDate plannedOn,
      List<String> officers,
      @Nullable UUID mustVisitId) {
    this(memberRef, purpose, plannedOn, officers, mustVisitId, null);
  }

  /** The plan before any hand-over: what a client may still send. */
  Plan asFirstMade() {
    return handedOver == null
        ? this
        : new Plan(memberRef, purpose, plannedOn, handedOver.first(), mustVisitId);
  }

  /** The same plan with another officer in the place of the one who hands over. */
  Plan handedOver(Handover by) {
    List<String> others =
        officers.stream()
            .map(officer -> officer.equals(by.from()) ? by.to() : officer)
            .distinct()
            .toList();
    List<String> first = handedOver == null ? officers : handedOver.first();
    List<UUID> before = handedOver == null ? List.of() : handedOver.by();
    List<UUID> all = Stream.concat(before.stream(), Stream.of(by.id())).distinct().toList();
    return new Plan(memberRef, purpose, plannedOn, others, mustVisitId, new HandedOver(first, all));
  }

  /**
   * What hand-overs have made of a plan.
   *
   * @param first the officers it was first made with
   * @param by the hand-overs, the first one first
   */
  record HandedOver(List<String> first, List<UUID> by) {}
}

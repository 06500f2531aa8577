package cn.tongxin.activity.visit;

import cn.tongxin.activity.handover.Handover;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

  /**
   * Whether it was the officer's who hands over when that was announced.
   *
   * @param plannedAt when the plan came; null where that was not noted
   */
  boolean isLeftBy(Handover by, @Nullable Instant plannedAt) {
    Instant since = handedOver == null ? plannedAt : handedOver.since(by.from(), plannedAt);
    return officers.contains(by.from()) && (since == null || !since.isAfter(by.at()));
  }

  /** The same plan with another officer in the place of the one who hands over. */
  Plan handedOver(Handover by) {
    List<String> others =
        officers.stream()
            .map(officer -> officer.equals(by.from()) ? by.to() : officer)
            .distinct()
            .toList();
    HandedOver before =
        handedOver == null ? new HandedOver(officers, List.of(), List.of()) : handedOver;
    boolean came = !officers.contains(by.to());
    return new Plan(memberRef, purpose, plannedOn, others, mustVisitId, before.with(by, came));
  }

  /**
   * What hand-overs have made of a plan.
   *
   * @param first the officers it was first made with
   * @param by the hand-overs, the first one first
   * @param came who came to it by them, and when
   */
  record HandedOver(List<String> first, List<UUID> by, List<Came> came) {

    /** Reads what was stored before it was noted who came when. */
    HandedOver {
      came = List.copyOf(Objects.requireNonNullElse(came, List.of()));
    }

    private HandedOver with(Handover last, boolean news) {
      Stream<Came> more = news ? Stream.of(new Came(last.to(), last.at())) : Stream.of();
      return new HandedOver(
          first,
          Stream.concat(by.stream(), Stream.of(last.id())).distinct().toList(),
          Stream.concat(came.stream(), more).toList());
    }

    private @Nullable Instant since(String officer, @Nullable Instant otherwise) {
      return came.stream()
          .filter(one -> one.officer().equals(officer))
          .map(Came::at)
          .max(Comparator.naturalOrder())
          .orElse(otherwise);
    }
  }

  /** An officer who came to a visit when another one left. */
  record Came(String officer, Instant at) {}
}

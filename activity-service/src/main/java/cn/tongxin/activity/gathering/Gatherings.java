package cn.tongxin.activity.gathering;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All gatherings. */
interface Gatherings {

  /** The gathering, where it lies in the scope. */
  Optional<Gathering> byId(Scope scope, UUID id);

  /**
   * Saves a gathering and publishes what happened to it; answers its state after that.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  Gathering.Snapshot save(Scope scope, Gathering gathering);

  /** A page of gatherings, the newest day first. */
  Page<Gathering.Snapshot> list(Scope scope, Wanted wanted, PageQuery page);

  /**
   * Which gatherings are wanted; null means any.
   *
   * @param dueBy with an item of the agenda that is to be done by this day
   */
  record Wanted(
      @Nullable GatheringKind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable GatheringState state,
      @Nullable UUID organisationId,
      @Nullable LocalDate dueBy) {}
}

package cn.tongxin.activity.visit;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All visits. */
interface Visits {

  /** The visit, where it lies in the scope. */
  Optional<Visit> byId(Scope scope, UUID id);

  /**
   * Saves a visit and publishes what happened to it; answers its state after that.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  Visit.Snapshot save(Scope scope, Visit visit);

  /** The visits that happened on these occasions and were not voided. */
  List<Visit.Snapshot> onOccasions(Scope scope, Collection<UUID> occasions);

  /** A page of visits, the newest day first. */
  Page<Visit.Snapshot> list(Scope scope, Wanted wanted, PageQuery page);

  /** Which visits are wanted; null means any. */
  record Wanted(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String officer,
      @Nullable List<UUID> memberRefs,
      @Nullable VisitState state) {}
}

package cn.tongxin.activity.request;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All service requests. */
interface ServiceRequests {

  /** The request, where it lies in the scope. */
  Optional<ServiceRequest> byId(Scope scope, UUID id);

  /**
   * Saves a request and publishes what happened to it; answers its state after that.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  RequestSnapshot save(Scope scope, ServiceRequest request);

  /**
   * A page of what a person may see, the newest first; where a last day is asked for, the most
   * urgent first.
   */
  Page<RequestSnapshot> list(Scope scope, String viewer, Wanted wanted, PageQuery page);

  /** Some of those for which something happens by itself on that day or should have before. */
  List<ServiceRequest> due(LocalDate today, MongoPass pass);

  /**
   * Which requests are wanted; null means any.
   *
   * @param dueBefore unanswered ones whose last day lies before
   */
  record Wanted(
      @Nullable RequestState state,
      @Nullable String owner,
      @Nullable NeedKind kind,
      @Nullable LocalDate dueBefore,
      @Nullable List<UUID> memberRefs) {}
}

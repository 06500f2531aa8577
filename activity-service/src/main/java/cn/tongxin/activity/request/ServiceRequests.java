package cn.tongxin.activity.request;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;

/** All service requests. */
interface ServiceRequests {

  /**
   * Records a request and publishes that it was received; one that is known already is left as it
   * is.
   */
  void record(ServiceRequest request);

  /** The request, where it lies in the scope. */
  Optional<ServiceRequest> byId(Scope scope, UUID id);

  /** A page of requests, the newest first. */
  Page<ServiceRequest> list(Scope scope, PageQuery page);

  /** The form in which a request's receipt is published: see {@code contracts/events/activity}. */
  record Received(
      UUID requestId,
      cn.tongxin.activity.visit.NeedKind kind,
      ServiceRequest.Channel channel,
      AreaCode area,
      @org.jspecify.annotations.Nullable UUID visitId,
      java.time.Instant receivedAt) {}
}

package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A service request as it is stored. */
record ServiceRequestDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    NeedKind kind,
    ServiceRequest.Channel channel,
    String summary,
    @Nullable UUID requesterRef,
    @Nullable UUID visitId,
    Instant receivedAt,
    String owner,
    @Nullable List<UUID> handovers)
    implements Outboxed, Listed {

  static ServiceRequestDocument of(ServiceRequest request, Outgoing outgoing) {
    return new ServiceRequestDocument(
        request.id(),
        1,
        outgoing,
        request.area().within(),
        request.receivedAt() + "|" + request.id(),
        request.kind(),
        request.channel(),
        request.summary(),
        request.requesterRef(),
        request.visitId(),
        request.receivedAt(),
        request.owner(),
        null);
  }

  /** The next version, with another owner since a hand-over. */
  ServiceRequestDocument handedOver(Handover by, Outgoing next) {
    List<UUID> before = handovers == null ? List.of() : handovers;
    return new ServiceRequestDocument(
        id,
        version + 1,
        next,
        within,
        order,
        kind,
        channel,
        summary,
        requesterRef,
        visitId,
        receivedAt,
        by.to(),
        Stream.concat(before.stream(), Stream.of(by.id())).distinct().toList());
  }

  ServiceRequest request() {
    return new ServiceRequest(
        id,
        kind,
        channel,
        new AreaCode(within.getLast()),
        summary,
        requesterRef,
        visitId,
        receivedAt,
        owner);
  }
}

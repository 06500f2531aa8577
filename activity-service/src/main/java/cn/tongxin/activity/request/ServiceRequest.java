package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked the office for.
 *
 * @param id the id of the need that it came from
 * @param kind what is asked for
 * @param channel where it was heard
 * @param area where the person is served
 * @param summary in the recorder's words; private to this service
 * @param requesterRef the person who asked
 * @param visitId the visit during which it was heard
 * @param receivedAt when it was heard
 * @param owner who answers for it: the first person who was asked
 */
record ServiceRequest(
    UUID id,
    NeedKind kind,
    Channel channel,
    AreaCode area,
    String summary,
    @Nullable UUID requesterRef,
    @Nullable UUID visitId,
    Instant receivedAt,
    String owner) {

  /** Where a request is heard. */
  enum Channel {
    VISIT,
    HALL,
    ENTERPRISE,
    PHONE,
    VILLAGE_POINT
  }
}

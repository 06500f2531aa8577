package cn.tongxin.serving;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A receipt as it is stored; what it says is in the event that it sends.
 *
 * @param id made of the cause, so that a replay confirms nothing a second time
 */
record ReceiptDocument(
    @BsonId UUID id, long version, Outgoing outgoing, CauseKind causeKind, UUID causeId, int done)
    implements Outboxed {}

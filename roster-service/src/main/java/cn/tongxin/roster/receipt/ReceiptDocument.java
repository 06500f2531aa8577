package cn.tongxin.roster.receipt;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A receipt as it is stored, of no place: whoever may see the cause may see its receipts.
 *
 * @param id the cause and the service, so that a receipt that comes again is the same one
 */
record ReceiptDocument(
    @BsonId String id,
    long seq,
    List<String> within,
    String order,
    CauseKind causeKind,
    UUID causeId,
    String service,
    int done,
    Instant at)
    implements Sequenced, Listed {

  static String id(UUID causeId, String service) {
    return causeId + ":" + service;
  }

  static ReceiptDocument of(Receipt receipt) {
    String id = id(receipt.causeId(), receipt.service());
    return new ReceiptDocument(
        id,
        1,
        List.of(),
        id,
        receipt.causeKind(),
        receipt.causeId(),
        receipt.service(),
        receipt.done(),
        receipt.at());
  }

  Receipt receipt() {
    return new Receipt(causeKind, causeId, service, done, at);
  }
}

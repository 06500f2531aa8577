package cn.tongxin.roster.receipt;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Receipts in MongoDB. */
@Repository
class MongoReceipts implements Receipts {
  private final ScopedCollection<ReceiptDocument> receipts;
  private final Mirror<ReceiptDocument> mirror;

  MongoReceipts(MongoDatabase database) {
    MongoCollection<ReceiptDocument> collection =
        database.getCollection("receipts", ReceiptDocument.class);
    this.receipts = new ScopedCollection<>(collection);
    this.mirror = new Mirror<>(collection);
  }

  @Override
  public List<Receipt> of(UUID causeId) {
    List<String> ids =
        SERVICES.stream().sorted().map(service -> ReceiptDocument.id(causeId, service)).toList();
    return receipts.findAll(Scope.platform(), ids).stream().map(ReceiptDocument::receipt).toList();
  }

  void keep(Collection<Receipt> come) {
    mirror.putAll(come.stream().map(ReceiptDocument::of).toList());
  }
}

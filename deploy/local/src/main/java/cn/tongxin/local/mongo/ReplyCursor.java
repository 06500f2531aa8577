package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;

/**
 * What a find still has to answer, handed out in batches that fit into a reply: a driver refuses
 * one above 48 MB.
 */
final class ReplyCursor extends AbstractCursor {
  /** Documents in a reply to whoever did not say how many: a driver asks again by itself. */
  static final int DOCUMENTS = 1_000;

  /** A document may be as large as that, so one always fits. */
  private static final int BYTES = 16 << 20;

  /** So many are taken to fit without being measured. */
  private static final int SURELY_FITTING = 128;

  private List<Document> rest;

  ReplyCursor(long id, List<Document> all) {
    super(id);
    this.rest = all;
  }

  /** A first batch, with a cursor where more is left than fits into it. */
  static QueryResult answer(List<Document> all, int batchSize, CursorRegistry cursors) {
    if (all.size() <= Math.min(batchSize, SURELY_FITTING)) {
      return new QueryResult(all);
    }
    ReplyCursor cursor = new ReplyCursor(cursors.generateCursorId(), all);
    List<Document> first = cursor.takeDocuments(batchSize);
    if (cursor.isEmpty()) {
      return new QueryResult(first);
    }
    cursors.add(cursor);
    return new QueryResult(first, cursor);
  }

  @Override
  public boolean isEmpty() {
    return rest.isEmpty();
  }

  @Override
  public synchronized List<Document> takeDocuments(int wanted) {
    int end = fitting(Math.min(wanted, rest.size()));
    List<Document> batch = List.copyOf(rest.subList(0, end));
    rest = rest.subList(end, rest.size());
    return batch;
  }

  private int fitting(int wanted) {
    ByteBuf encoded = Unpooled.buffer();
    try {
      for (int taken = 0; taken < wanted; taken++) {
        BsonEncoder.encodeDocument(rest.get(taken), encoded);
        if (encoded.writerIndex() > BYTES && taken > 0) {
          return taken;
        }
      }
      return wanted;
    } finally {
      encoded.release();
    }
  }
}

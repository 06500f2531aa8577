package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** A document as BSON in an H2 page. */
final class DocumentType extends BasicDataType<Document> {
  private static final int BYTES_PER_FIELD = 100;

  /** An estimate in bytes, by which H2 splits pages and sizes its cache. */
  @Override
  public int getMemory(Document document) {
    int bytes = 0;
    for (Object value : document.values()) {
      bytes += BYTES_PER_FIELD;
      if (value instanceof Document inner) {
        bytes += getMemory(inner);
      } else if (value instanceof java.util.Collection<?> elements) {
        bytes += elements.size() * BYTES_PER_FIELD;
      } else if (value instanceof String text) {
        bytes += text.length();
      }
    }
    return bytes;
  }

  @Override
  public void write(WriteBuffer target, Document document) {
    ByteBuf bytes = Unpooled.buffer(1024);
    BsonEncoder.encodeDocument(document, bytes);
    target.put(bytes.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer source) {
    ByteBuf bytes = Unpooled.wrappedBuffer(source);
    Document document = BsonDecoder.decodeBson(bytes);
    source.position(source.position() + bytes.readerIndex());
    return document;
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}

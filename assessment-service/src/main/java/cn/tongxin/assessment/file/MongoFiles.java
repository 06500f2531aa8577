package cn.tongxin.assessment.file;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;

/** Files in MongoDB, in pieces of a quarter of a megabyte; no more than one is held at a time. */
@Repository
class MongoFiles implements Files {
  private static final int PIECE = 1 << 18;

  private final MongoCollection<PieceDocument> collection;
  private final ScopedCollection<PieceDocument> pieces;

  MongoFiles(MongoDatabase database) {
    this.collection = database.getCollection("files", PieceDocument.class);
    this.pieces = ScopedCollection.withoutIndex(collection);
  }

  @Override
  public long save(String key, InputStream content) throws IOException {
    long saved = 0;
    byte[] next = content.readNBytes(PIECE);
    for (int number = 0; next.length > 0; number++) {
      String id = id(key, number);
      var _ =
          collection.replaceOne(
              Filters.eq(id),
              new PieceDocument(id, List.of(), id, new Binary(next)),
              new ReplaceOptions().upsert(true));
      saved += next.length;
      next = content.readNBytes(PIECE);
    }
    return saved;
  }

  @Override
  public void write(String key, long bytes, OutputStream out) throws IOException {
    for (int number = 0; number < count(bytes); number++) {
      String id = id(key, number);
      PieceDocument piece =
          pieces
              .find(Scope.platform(), id)
              .orElseThrow(() -> new IOException("a piece of a file is missing"));
      out.write(piece.bytes().getData());
    }
  }

  @Override
  public void delete(String key, long bytes) {
    List<String> ids = IntStream.range(0, count(bytes)).mapToObj(i -> id(key, i)).toList();
    var _ = collection.deleteMany(Filters.in("_id", ids));
  }

  private static int count(long bytes) {
    return Math.toIntExact(Math.ceilDiv(bytes, PIECE));
  }

  private static String id(String key, int number) {
    return key + ":" + number;
  }
}

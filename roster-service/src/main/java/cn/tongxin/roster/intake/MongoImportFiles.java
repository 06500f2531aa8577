package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.SealService;
import cn.tongxin.roster.member.SealService.Sealed;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** Files in MongoDB, in pieces of a megabyte. */
@Repository
final class MongoImportFiles implements ImportFiles {
  private static final int CHUNK = 1 << 20;

  private final MongoCollection<ChunkDocument> collection;
  private final ScopedCollection<ChunkDocument> files;
  private final SealService seals;

  MongoImportFiles(MongoDatabase database, SealService seals) {
    this.collection = database.getCollection("importFiles", ChunkDocument.class);
    this.files = new ScopedCollection<>(collection);
    this.seals = seals;
  }

  /** A piece as it is stored, of no place: nobody asks for it but the import itself. */
  record ChunkDocument(@BsonId String id, List<String> within, String order, Sealed sealed)
      implements Listed {}

  @Override
  public int chunks(int size) {
    return Math.ceilDiv(size, CHUNK);
  }

  @Override
  public void save(UUID report, byte[] file) {
    for (int i = 0; i < chunks(file.length); i++) {
      save(
          id(report, i),
          Arrays.copyOfRange(file, i * CHUNK, Math.min(file.length, (i + 1) * CHUNK)));
    }
  }

  @Override
  public void save(UUID report, InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(CHUNK);
    for (int i = 0; bytes.length > 0; i++) {
      save(id(report, i), bytes);
      bytes = file.readNBytes(CHUNK);
    }
  }

  private void save(String id, byte[] bytes) {
    var chunk = new ChunkDocument(id, List.of(), id, seals.seal(bytes, id));
    var _ = collection.replaceOne(Filters.eq(id), chunk, new ReplaceOptions().upsert(true));
  }

  @Override
  public InputStream stream(UUID report, int chunks) {
    return new PieceStream(
        IntStream.range(0, chunks)
            .mapToObj(i -> piece(id(report, i)).orElseThrow(Sheet::unreadable))
            .iterator());
  }

  private Optional<byte[]> piece(String id) {
    return files.find(Scope.platform(), id).map(chunk -> seals.open(chunk.sealed(), id));
  }

  @Override
  public Optional<byte[]> open(UUID report, int chunks) {
    var file = new ByteArrayOutputStream();
    for (int i = 0; i < chunks; i++) {
      Optional<byte[]> piece = piece(id(report, i));
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      file.writeBytes(piece.get());
    }
    return Optional.of(file.toByteArray());
  }

  @Override
  public void delete(UUID report, int chunks) {
    List<String> ids = IntStream.range(0, chunks).mapToObj(i -> id(report, i)).toList();
    var _ = collection.deleteMany(Filters.in("_id", ids));
  }

  private static String id(UUID report, int chunk) {
    return report + ":" + chunk;
  }
}

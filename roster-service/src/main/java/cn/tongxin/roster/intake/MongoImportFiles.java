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
      String id = id(report, i);
      byte[] bytes = Arrays.copyOfRange(file, i * CHUNK, Math.min(file.length, (i + 1) * CHUNK));
      var chunk = new ChunkDocument(id, List.of(), id, seals.seal(bytes, id));
      var _ = collection.replaceOne(Filters.eq(id), chunk, new ReplaceOptions().upsert(true));
    }
  }

  @Override
  public Optional<byte[]> open(UUID report, int chunks) {
    var file = new ByteArrayOutputStream();
    for (int i = 0; i < chunks; i++) {
      String id = id(report, i);
      Optional<ChunkDocument> chunk = files.find(Scope.platform(), id);
      if (chunk.isEmpty()) {
        return Optional.empty();
      }
      file.writeBytes(seals.open(chunk.get().sealed(), id));
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

package cn.tongxin.roster.intake;

import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Parts in MongoDB, one document each. */
@Repository
final class MongoImportParts implements ImportParts {
  private final MongoCollection<PartDocument> collection;
  private final ScopedCollection<PartDocument> parts;

  MongoImportParts(MongoDatabase database) {
    this.collection = database.getCollection("importParts", PartDocument.class);
    this.parts = new ScopedCollection<>(collection);
  }

  /**
   * A part as it is stored, under the id of its import and its number.
   *
   * @param fates of a part of a roster
   * @param outcomes of a part of a list of places, which may be very long: one letter a row
   */
  record PartDocument(
      @BsonId String id,
      List<String> within,
      String order,
      @Nullable List<Fate> fates,
      @Nullable String outcomes)
      implements Listed {}

  @Override
  public void save(ImportDocument report, int part, List<Fate> fates) {
    String id = id(report.id(), part);
    save(new PartDocument(id, report.within(), id, fates, null));
  }

  private void save(PartDocument part) {
    var _ = collection.replaceOne(Filters.eq(part.id()), part, new ReplaceOptions().upsert(true));
  }

  @Override
  public void saveOutcomes(ImportDocument report, int part, List<Outcome> outcomes) {
    String id = id(report.id(), part);
    String letters =
        outcomes.stream().map(it -> it.name().substring(0, 1)).collect(Collectors.joining());
    save(new PartDocument(id, report.within(), id, null, letters));
  }

  @Override
  public List<Outcome> outcomesOf(Scope scope, UUID report, int part) {
    return parts
        .find(scope, id(report, part))
        .map(PartDocument::outcomes)
        .map(MongoImportParts::outcomes)
        .orElse(List.of());
  }

  private static List<Outcome> outcomes(String letters) {
    Map<String, Outcome> byLetter = new HashMap<>();
    for (Outcome outcome : Outcome.values()) {
      byLetter.put(outcome.name().substring(0, 1), outcome);
    }
    return Arrays.stream(letters.split("")).map(byLetter::get).toList();
  }

  @Override
  public List<Fate> of(Scope scope, UUID report, int part) {
    return parts.find(scope, id(report, part)).map(PartDocument::fates).orElse(List.of());
  }

  private static String id(UUID report, int part) {
    return report + ":" + part;
  }
}

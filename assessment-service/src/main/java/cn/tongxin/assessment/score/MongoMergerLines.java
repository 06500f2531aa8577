package cn.tongxin.assessment.score;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of mergers in MongoDB: one for each year of which anything was counted in a place that
 * is no more. Whoever learns of the merger writes those of the tallies that are there, and whoever
 * stores a place's first tally of a year that of the merger that is there; each looks only once its
 * own is stored, so one of them sees the other.
 */
final class MongoMergerLines {
  private final MongoCollection<MergerDocument> mergers;
  private final ScopedCollection<MergerDocument> known;
  private final MongoTallyShelf shelf;

  MongoMergerLines(MongoDatabase database, MongoTallyShelf shelf) {
    this.mergers = database.getCollection("mergers", MergerDocument.class);
    this.known = ScopedCollection.withoutIndex(mergers);
    this.shelf = shelf;
  }

  /** Notes a merger, and writes its lines; may be done any number of times. */
  void merged(MergedPlace merger) {
    var _ =
        mergers.replaceOne(
            Filters.eq(merger.code().value()),
            MergerDocument.of(merger),
            new ReplaceOptions().upsert(true));
    write(List.of(merger), shelf.keysIn(merger.code()));
  }

  /** Writes the lines of these tallies, which are stored for the first time. */
  void born(Collection<TallyKey> keys) {
    Set<String> places =
        keys.stream().flatMap(key -> key.area().within().stream()).collect(Collectors.toSet());
    if (!places.isEmpty()) {
      List<MergedPlace> found =
          known.findAll(Scope.platform(), places).stream().map(MergerDocument::merger).toList();
      write(found, keys);
    }
  }

  private void write(Collection<MergedPlace> found, Collection<TallyKey> keys) {
    shelf.writeLines(
        found.stream()
            .flatMap(
                merger ->
                    keys.stream()
                        .filter(key -> key.area().isWithin(merger.code()))
                        .map(TallyKey::year)
                        .distinct()
                        .flatMap(year -> LineDocument.of(merger, year).stream()))
            .toList());
  }
}

package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of one collection, and which of them leaves a filter the fewest candidates. Guarded
 * by the collection's monitor.
 */
final class Narrowing {
  private static final int FEW = 128;

  private final List<SortedIndex> indexes = new ArrayList<>();
  private @Nullable UniqueIndex ids;

  void useForIds(UniqueIndex index) {
    ids = index;
  }

  void use(SortedIndex index) {
    indexes.add(index);
  }

  void drop(String name) {
    indexes.removeIf(index -> index.name().equals(name));
  }

  void added(Document document, Long position) {
    indexes.forEach(index -> index.add(document, position));
  }

  void updated(Document before, Document after, Long position) {
    indexes.forEach(index -> index.update(before, after, position));
  }

  void removed(Document document, Long position) {
    indexes.forEach(index -> index.remove(document, position));
  }

  /** The fewest candidates, or null where no index leaves so few. */
  @Nullable Collection<Long> candidates(Document query, int most) {
    Bounds bounds = Bounds.of(query);
    List<Object> wanted = bounds.equal("_id");
    if (wanted != null && ids != null) {
      return ids.positionsOf(wanted);
    }
    // An index that leaves very many is read no further than the one that leaves few needs.
    for (long room = Math.min(most, FEW); ; room *= 8) {
      Collection<Long> best = fewest(bounds, (int) Math.min(most, room));
      if (best != null || room >= most) {
        return best;
      }
    }
  }

  private @Nullable Collection<Long> fewest(Bounds bounds, int most) {
    Collection<Long> best = null;
    for (SortedIndex index : mostPreciseFirst(bounds)) {
      Collection<Long> found = index.candidates(bounds, best == null ? most : best.size());
      best = found == null ? best : found;
    }
    return best;
  }

  private List<SortedIndex> mostPreciseFirst(Bounds bounds) {
    return indexes.stream()
        .sorted(Comparator.comparingInt(index -> -index.precision(bounds)))
        .toList();
  }

  /** Of each index that holds them in the order of that path: the candidates, read as taken. */
  List<Stream<Long>> inOrder(Document query, String path, boolean descending) {
    Bounds bounds = Bounds.of(query);
    List<Stream<Long>> all = new ArrayList<>();
    for (SortedIndex index : indexes) {
      Stream<Long> positions = index.inOrder(bounds, path, descending);
      if (positions != null) {
        all.add(positions);
      }
    }
    return all;
  }
}

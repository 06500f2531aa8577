package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The documents of tallies, of their evidence and of its lines, kept in step by redo logs. */
final class MongoTallyShelf {
  private final MongoCollection<TallyDocument> stored;
  private final ScopedCollection<TallyDocument> tallies;
  private final ScopedCollection<EvidenceDocument> evidence;
  private final ScopedCollection<LineDocument> lines;
  private final BatchSave<TallyDocument> saves;
  private final Mirror<EvidenceDocument> mirror;
  private final Mirror<LineDocument> lineMirror;
  private final RedoneVersions redone = new RedoneVersions();
  private final RecentTallies recent = new RecentTallies();

  MongoTallyShelf(MongoDatabase database) {
    this.stored = database.getCollection("tallies", TallyDocument.class);
    MongoCollection<EvidenceDocument> evidenceCollection =
        database.getCollection("evidence", EvidenceDocument.class);
    MongoCollection<LineDocument> lineCollection =
        database.getCollection("lines", LineDocument.class);
    evidenceCollection.createIndex(Indexes.ascending("tally"));
    this.tallies = new ScopedCollection<>(stored);
    this.evidence = new ScopedCollection<>(evidenceCollection);
    this.lines = new ScopedCollection<>(lineCollection);
    this.saves = new BatchSave<>(stored);
    this.mirror = new Mirror<>(evidenceCollection);
    this.lineMirror = new Mirror<>(lineCollection);
  }

  ScopedCollection<EvidenceDocument> evidence() {
    return evidence;
  }

  /**
   * The tallies as they were when this instance saw them last, or as they are stored: whoever saves
   * on what is no longer so loses, and finds it as it is stored the next time.
   */
  Map<String, TallyDocument> loadRecent(Collection<TallyKey> keys) {
    Map<String, TallyDocument> recent = this.recent.of(ids(keys));
    List<TallyKey> left = keys.stream().filter(key -> !recent.containsKey(key.toString())).toList();
    if (!left.isEmpty()) {
      recent.putAll(load(left));
    }
    return recent;
  }

  /** The stored tallies, with their evidence certainly written. */
  Map<String, TallyDocument> load(Collection<TallyKey> keys) {
    List<TallyDocument> stored = find(keys);
    redo(stored.stream().filter(redone::isMissing).map(SavedTally::again).toList(), _ -> false);
    return stored.stream().collect(Collectors.toMap(TallyDocument::id, Function.identity()));
  }

  private List<TallyDocument> find(Collection<TallyKey> keys) {
    return tallies.findAll(Scope.platform(), ids(keys));
  }

  /** Only the sums of the stored tallies. */
  FindIterable<TallyDocument> sums(Collection<TallyKey> keys) {
    return sums(Scope.platform(), Filters.in("_id", ids(keys)));
  }

  /** Only the sums of the tallies of a year within a place. */
  FindIterable<TallyDocument> sums(Scope scope, int year) {
    return sums(scope, ofYear(year));
  }

  private FindIterable<TallyDocument> sums(Scope scope, Bson wanted) {
    return tallies.find(scope, wanted).projection(Projections.exclude("redo"));
  }

  private static List<String> ids(Collection<TallyKey> keys) {
    return keys.stream().map(TallyKey::toString).toList();
  }

  /** The tallies of a place by its digits, of all years. */
  List<TallyKey> keysIn(AreaCode place) {
    return sums(Scope.of(place), Filters.empty())
        .map(document -> TallyKey.parse(document.id()))
        .into(new ArrayList<>());
  }

  /** The tallies of a year that do, or do not, keep their sums for this closing. */
  List<TallyKey> ofYear(Scope scope, int year, ClosingMark mark, boolean kept) {
    Bson wanted =
        kept
            ? Filters.eq("frozen.closing", mark.toString())
            : Filters.ne("frozen.closing", mark.toString());
    return tallies
        .find(scope, Filters.and(ofYear(year), wanted))
        .projection(Projections.exclude("redo"))
        .map(document -> TallyKey.parse(document.id()))
        .into(new ArrayList<>());
  }

  /** Saves these tallies, then what they counted; answers the ids that lost to another writer. */
  Set<Object> save(List<SavedTally> next) {
    return save(next, _ -> false);
  }

  /** The same where it is known of which evidence nothing is stored yet. */
  Set<Object> save(List<SavedTally> next, Predicate<EvidenceDocument> isNew) {
    List<TallyDocument> documents = next.stream().map(SavedTally::document).toList();
    recent.forget(documents);
    Set<Object> lost = saves.save(documents);
    redo(next.stream().filter(tally -> !lost.contains(tally.id())).toList(), isNew);
    // Not before: what is held here is counted on without looking for its evidence.
    recent.keep(documents, lost);
    return lost;
  }

  /** Notes that what the first evidence of these tallies brings with it is there. */
  void grown(Collection<TallyKey> keys) {
    if (!keys.isEmpty()) {
      var _ = stored.updateMany(Filters.in("_id", ids(keys)), Updates.unset("newborn"));
      recent.grown(ids(keys));
    }
  }

  private void redo(List<SavedTally> tallies, Predicate<EvidenceDocument> isNew) {
    List<EvidenceDocument> all =
        tallies.stream().flatMap(tally -> tally.counted().stream()).toList();
    Map<Boolean, List<EvidenceDocument>> fresh =
        all.stream().collect(Collectors.partitioningBy(isNew));
    mirror.addAll(fresh.getOrDefault(true, List.of()));
    mirror.putAll(fresh.getOrDefault(false, List.of()));
    putLines(all);
    tallies.forEach(tally -> redone.add(tally.document()));
  }

  /** Writes evidence, and its lines where it has any; what is stored of a newer version stays. */
  void write(List<EvidenceDocument> all) {
    mirror.putAll(all);
    putLines(all);
  }

  private void putLines(List<EvidenceDocument> all) {
    lineMirror.putAll(
        all.stream()
            .filter(one -> Boolean.TRUE.equals(one.remarked()))
            .map(LineDocument::of)
            .toList());
  }

  /** Writes lines that stand by themselves. */
  void writeLines(List<LineDocument> all) {
    lineMirror.putAll(all);
  }

  /** A page of lines of a year, newest first. */
  Page<LineDocument> lines(Scope scope, int year, @Nullable Period late, PageQuery page) {
    Bson wanted =
        late == null
            ? Filters.or(
                Filters.exists("evidence.remark", true),
                Filters.exists("late", true),
                Filters.exists("reopened", true),
                Filters.exists("merger", true))
            : Filters.eq("late", late.name());
    return lines.pageNewestFirst(scope, Filters.and(ofYear(year), wanted), page);
  }

  private static Bson ofYear(int year) {
    return Filters.and(Filters.gte("order", year + "|"), Filters.lt("order", (year + 1) + "|"));
  }
}

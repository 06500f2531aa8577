package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.SideBySide;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Tallies in MongoDB. The tally's document is written first, in one guarded write that holds the
 * new sums and, as a redo log, the evidence that they include; the evidence follows. A writer that
 * finds a redo log it did not write itself writes that evidence first. So the sums and the evidence
 * agree whenever they are decided upon, without a transaction over two documents.
 */
@Repository
class MongoTallies implements Tallies {
  private final MongoTallyShelf shelf;
  private final ScopedCollection<EvidenceDocument> evidence;
  private final MongoClosedTallies closed;
  private final MongoMergerLines mergers;
  private final Supplier<UUID> ids;

  MongoTallies(MongoDatabase database, Closings closings, Supplier<UUID> ids) {
    this.shelf = new MongoTallyShelf(database);
    this.evidence = shelf.evidence();
    this.closed = new MongoClosedTallies(shelf, closings, ids);
    this.mergers = new MongoMergerLines(database, shelf);
    this.ids = ids;
  }

  @Override
  public void count(Map<TallyKey, List<Evidence>> states) {
    SideBySide.each(Shares.of(states), this::countShare);
  }

  private void countShare(Map<TallyKey, List<Evidence>> states) {
    Map<TallyKey, List<Evidence>> left = new HashMap<>(states);
    while (!left.isEmpty()) {
      Set<Object> lost = attempt(left);
      left.keySet().removeIf(key -> !lost.contains(key.toString()));
    }
  }

  /** Answers the ids of the tallies that another writer changed first. */
  private Set<Object> attempt(Map<TallyKey, List<Evidence>> states) {
    Map<String, TallyDocument> stored = stored(states.keySet());
    Map<TallyKey, Map<String, Evidence>> known = known(states);
    UUID writer = ids.get();
    List<SavedTally> next = new ArrayList<>();
    states.forEach(
        (key, news) -> {
          TallyDocument document = stored.get(key.toString());
          Tally tally = document == null ? Tally.empty(key) : document.tally();
          tally.count(news, known.getOrDefault(key, Map.of()));
          if (!tally.changed().isEmpty()) {
            next.add(SavedTally.of(tally, writer));
          }
        });
    Set<Object> lost = shelf.save(next, one -> isNew(one, known));
    follow(
        next.stream()
            .filter(tally -> !lost.contains(tally.id()))
            .map(SavedTally::document)
            .filter(TallyDocument::isNewborn)
            .toList());
    return lost;
  }

  /** As they are stored; what whoever stored their first evidence left undone is done before. */
  private Map<String, TallyDocument> stored(Collection<TallyKey> keys) {
    Map<String, TallyDocument> stored = shelf.loadRecent(keys);
    List<TallyDocument> newborn =
        stored.values().stream().filter(TallyDocument::isNewborn).toList();
    if (!newborn.isEmpty()) {
      follow(newborn);
      stored.putAll(shelf.load(newborn.stream().map(TallyDocument::key).toList()));
    }
    return stored;
  }

  private static boolean isNew(EvidenceDocument one, Map<TallyKey, Map<String, Evidence>> known) {
    Map<String, Evidence> there = known.getOrDefault(TallyKey.parse(one.tally()), Map.of());
    return !there.containsKey(one.evidence().cause());
  }

  /**
   * What a tally's first evidence of a year brings with it. Whoever counts on a tally of which it
   * may be missing comes here first, so it is done whoever dies on the way.
   */
  private void follow(List<TallyDocument> newborn) {
    List<TallyKey> keys = newborn.stream().map(TallyDocument::key).toList();
    mergers.born(keys);
    closed.lateBorn(newborn);
    shelf.grown(keys);
  }

  @Override
  public void freeze(AreaCode county, int year, ClosingMark mark) {
    closed.freeze(county, year, mark);
  }

  @Override
  public void thaw(AreaCode county, int year, Reopened reopened) {
    closed.thaw(county, year, reopened);
  }

  @Override
  public void merged(MergedPlace merger) {
    mergers.merged(merger);
  }

  @Override
  public Page<Line> lines(Scope scope, int year, @Nullable Period late, PageQuery page) {
    return shelf.lines(scope, year, late, page).map(LineDocument::line);
  }

  private Map<TallyKey, Map<String, Evidence>> known(Map<TallyKey, List<Evidence>> states) {
    List<String> wanted = new ArrayList<>();
    states.forEach(
        (key, news) -> news.forEach(e -> wanted.add(EvidenceDocument.id(key, e.cause()))));
    Map<TallyKey, Map<String, Evidence>> known = new HashMap<>();
    for (EvidenceDocument document : evidence.findAll(Scope.platform(), wanted)) {
      known
          .computeIfAbsent(TallyKey.parse(document.tally()), _ -> new HashMap<>())
          .put(document.evidence().cause(), document.evidence());
    }
    return known;
  }

  @Override
  public List<Totals> of(Collection<TallyKey> keys) {
    return keys.isEmpty()
        ? List.of()
        : shelf.sums(keys).map(TallyDocument::totals).into(new ArrayList<>());
  }

  @Override
  public List<Totals> within(Scope scope, int year) {
    return shelf.sums(scope, year).map(TallyDocument::totals).into(new ArrayList<>());
  }

  @Override
  public Recount recount(TallyKey key) {
    while (true) {
      TallyDocument before = shelf.load(List.of(key)).get(key.toString());
      if (before == null) {
        return new Recount(List.of(), List.of());
      }
      List<Sum> counted =
          Tally.recount(
              evidence
                  .find(Scope.platform(), Filters.eq("tally", key.toString()))
                  .map(EvidenceDocument::evidence));
      TallyDocument after = shelf.load(List.of(key)).get(key.toString());
      if (after != null && after.version() == before.version()) {
        return new Recount(before.sums(), counted);
      }
    }
  }

  @Override
  public Page<Evidence> evidence(Wanted wanted, PageQuery page) {
    return evidence.page(wanted.scope(), filter(wanted), page).map(EvidenceDocument::evidence);
  }

  @Override
  public long count(Wanted wanted) {
    Document counted =
        evidence
            .aggregate(
                wanted.scope(),
                List.of(
                    Aggregates.match(filter(wanted)),
                    Aggregates.group(null, Accumulators.sum("n", 1L))))
            .first();
    return counted == null ? 0 : counted.get("n", Number.class).longValue();
  }

  private static Bson filter(Wanted wanted) {
    List<Bson> all = new ArrayList<>();
    Measure measure = wanted.measure();
    all.add(Filters.gte("order", EvidenceDocument.order(measure, wanted.from() + "|")));
    all.add(Filters.lt("order", EvidenceDocument.order(measure, wanted.end() + "|")));
    List<String> tags = wanted.tags();
    if (tags != null) {
      all.add(Filters.in("evidence.tag", tags));
    }
    if (wanted.open()) {
      all.add(Filters.eq("evidence.due", 1L));
      all.add(Filters.eq("evidence.done", 0L));
    }
    return Filters.and(all);
  }
}

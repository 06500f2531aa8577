package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
  private final ScopedCollection<TallyDocument> tallies;
  private final ScopedCollection<EvidenceDocument> evidence;
  private final BatchSave<TallyDocument> saves;
  private final Mirror<EvidenceDocument> mirror;
  private final ScopedCollection<LineDocument> lines;
  private final Mirror<LineDocument> lineMirror;
  private final Closings closings;
  private final RedoneVersions redone = new RedoneVersions();
  private final Supplier<UUID> ids;

  MongoTallies(MongoDatabase database, Closings closings, Supplier<UUID> ids) {
    MongoCollection<TallyDocument> tallyCollection =
        database.getCollection("tallies", TallyDocument.class);
    MongoCollection<EvidenceDocument> evidenceCollection =
        database.getCollection("evidence", EvidenceDocument.class);
    evidenceCollection.createIndex(Indexes.ascending("tally"));
    this.tallies = new ScopedCollection<>(tallyCollection);
    this.evidence = new ScopedCollection<>(evidenceCollection);
    this.saves = new BatchSave<>(tallyCollection);
    this.mirror = new Mirror<>(evidenceCollection);
    MongoCollection<LineDocument> lineCollection =
        database.getCollection("lines", LineDocument.class);
    this.lines = new ScopedCollection<>(lineCollection);
    this.lineMirror = new Mirror<>(lineCollection);
    this.closings = closings;
    this.ids = ids;
  }

  @Override
  public void count(Map<TallyKey, List<Evidence>> states) {
    Map<TallyKey, List<Evidence>> left = new HashMap<>(states);
    while (!left.isEmpty()) {
      Set<Object> lost = attempt(left);
      left.keySet().removeIf(key -> !lost.contains(key.toString()));
    }
  }

  /** Answers the ids of the tallies that another writer changed first. */
  private Set<Object> attempt(Map<TallyKey, List<Evidence>> states) {
    Map<String, TallyDocument> stored = load(states.keySet());
    Map<TallyKey, Map<String, Evidence>> known = known(states);
    UUID writer = ids.get();
    List<TallyDocument> next = new ArrayList<>();
    states.forEach(
        (key, news) -> {
          TallyDocument document = stored.get(key.toString());
          Tally tally =
              document == null
                  ? new Tally(key, 0, List.of(), List.of(), Instant.EPOCH)
                  : document.tally();
          tally.count(news, known.getOrDefault(key, Map.of()));
          if (!tally.changed().isEmpty()) {
            next.add(TallyDocument.of(tally, writer));
          }
        });
    Set<Object> lost = saves.save(next);
    List<TallyDocument> won =
        next.stream().filter(document -> !lost.contains(document.id())).toList();
    redo(won);
    lateBorn(won);
    return lost;
  }

  /**
   * A tally that was not there when its period was closed is closed as an empty one. Looked for
   * only after it is stored: whoever closes without seeing it is seen here.
   */
  private void lateBorn(List<TallyDocument> stored) {
    stored.stream()
        .filter(document -> document.version() == 1)
        .map(document -> TallyKey.parse(document.id()))
        .forEach(
            key -> closings.closed(key.area(), key.year()).forEach(one -> closeEmpty(key, one)));
  }

  private void closeEmpty(TallyKey key, Period period) {
    while (true) {
      Tally tally = Objects.requireNonNull(load(List.of(key)).get(key.toString())).tally();
      if (tally.frozen().stream().anyMatch(one -> one.period() == period)) {
        return;
      }
      List<Evidence> all =
          evidence
              .find(Scope.platform(), Filters.eq("tally", key.toString()))
              .map(EvidenceDocument::evidence)
              .into(new ArrayList<>());
      tally.freezeEmpty(period);
      tally.touch(all);
      TallyDocument next = TallyDocument.of(tally, ids.get());
      if (saves.save(List.of(next)).isEmpty()) {
        redo(List.of(next));
        return;
      }
    }
  }

  @Override
  public void freeze(Scope scope, int year, Period period) {
    List<TallyKey> left = keys(scope, year, period);
    while (!left.isEmpty()) {
      UUID writer = ids.get();
      List<TallyDocument> next =
          load(left).values().stream()
              .map(TallyDocument::tally)
              .filter(tally -> tally.freeze(period))
              .map(tally -> TallyDocument.of(tally, writer))
              .toList();
      saves.save(next);
      left = keys(scope, year, period);
    }
  }

  private List<TallyKey> keys(Scope scope, int year, Period period) {
    return tallies
        .find(
            scope,
            Filters.and(Filters.eq("year", year), Filters.ne("frozen.period", period.name())))
        .map(document -> TallyKey.parse(document.id()))
        .into(new ArrayList<>());
  }

  @Override
  public Page<Line> lines(Scope scope, int year, @Nullable Period late, PageQuery page) {
    Bson ofYear =
        Filters.and(Filters.gte("order", year + "|"), Filters.lt("order", (year + 1) + "|"));
    Bson wanted =
        late == null
            ? Filters.or(Filters.exists("evidence.remark", true), Filters.exists("late", true))
            : Filters.eq("late", late.name());
    return lines.pageNewestFirst(scope, Filters.and(ofYear, wanted), page).map(LineDocument::line);
  }

  /** The stored tallies, with their evidence certainly written. */
  private Map<String, TallyDocument> load(Collection<TallyKey> keys) {
    List<TallyDocument> stored = find(keys);
    redo(stored.stream().filter(redone::isMissing).toList());
    return stored.stream().collect(Collectors.toMap(TallyDocument::id, Function.identity()));
  }

  private void redo(List<TallyDocument> documents) {
    List<EvidenceDocument> all =
        documents.stream().flatMap(document -> document.redo().stream()).toList();
    mirror.putAll(all);
    lineMirror.putAll(
        all.stream()
            .filter(one -> Boolean.TRUE.equals(one.remarked()))
            .map(LineDocument::of)
            .toList());
    documents.forEach(redone::add);
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

  private List<TallyDocument> find(Collection<TallyKey> keys) {
    return tallies.findAll(Scope.platform(), keys.stream().map(TallyKey::toString).toList());
  }

  @Override
  public List<Totals> of(Collection<TallyKey> keys) {
    return keys.isEmpty() ? List.of() : find(keys).stream().map(TallyDocument::totals).toList();
  }

  @Override
  public List<Totals> within(Scope scope, int year) {
    return tallies
        .find(scope, Filters.eq("year", year))
        .map(TallyDocument::totals)
        .into(new ArrayList<>());
  }

  @Override
  public Recount recount(TallyKey key) {
    while (true) {
      TallyDocument before = load(List.of(key)).get(key.toString());
      if (before == null) {
        return new Recount(List.of(), List.of());
      }
      List<Sum> counted =
          Tally.recount(
              evidence
                  .find(Scope.platform(), Filters.eq("tally", key.toString()))
                  .map(EvidenceDocument::evidence));
      TallyDocument after = load(List.of(key)).get(key.toString());
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

package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Loads in MongoDB: one document for an officer and each place that holds something of theirs. */
@Repository
class MongoLoads implements Loads {
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** Within this time a pairing is saved, or its writer has crashed. */
  private static final Duration SAVING = Duration.ofSeconds(30);

  /** How long nothing more may come before what was saved in bulk is counted. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final MongoCollection<LoadDocument> collection;
  private final ScopedCollection<LoadDocument> loads;
  private final Mirror<LoadDocument> mirror;
  private final MongoErrands<LoadMarkDocument> errands;
  private final ScopedCollection<PairingDocument> pairings;
  private final Clock clock;

  MongoLoads(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("pairingLoads", LoadDocument.class);
    collection.createIndex(Indexes.ascending("at", "order"));
    collection.createIndex(Indexes.ascending("at", "total"));
    collection.createIndex(Indexes.ascending("officer"));
    this.loads = new ScopedCollection<>(collection);
    this.mirror = new Mirror<>(collection);
    this.errands =
        new MongoErrands<>(
            database.getCollection("pairingLoadMarks", LoadMarkDocument.class), clock, LEASE);
    this.pairings =
        new ScopedCollection<>(database.getCollection("pairings", PairingDocument.class));
    this.clock = clock;
  }

  @Override
  public Page<Load> in(AreaCode place, PageQuery query) {
    return loads.page(Scope.of(place), at(place), query).map(LoadDocument::load);
  }

  @Override
  public Optional<Load> extreme(AreaCode place, boolean largest) {
    Bson by = largest ? Sorts.descending("total") : Sorts.ascending("total");
    LoadDocument found = loads.find(Scope.of(place), at(place)).sort(by).limit(1).first();
    return Optional.ofNullable(found).map(LoadDocument::load);
  }

  private static Bson at(AreaCode place) {
    return Filters.eq("at", place.value());
  }

  @Override
  public void mark(Collection<String> officers, boolean saved) {
    errands.postpone(
        new TreeSet<>(officers), saved ? clock.instant() : clock.instant().plus(SAVING));
  }

  /** Counting an officer's hundreds anew for every part of an import would cost more than it. */
  @Override
  public void markMany(Collection<String> officers) {
    errands.postpone(new TreeSet<>(officers), clock.instant().plus(PAUSE));
  }

  @Override
  public Optional<LoadMarkDocument> claim() {
    return errands.claim();
  }

  @Override
  public void count(LoadMarkDocument claimed) {
    Errand errand = Objects.requireNonNull(claimed.errand());
    mirror.putAll(
        counted(claimed.id()).entrySet().stream()
            .map(load -> LoadDocument.of(load.getKey(), load.getValue(), errand.claims()))
            .toList());
    collection.deleteMany(
        Filters.and(Filters.eq("officer", claimed.id()), Filters.lt("seq", errand.claims())));
    boolean _ = errands.finish(claimed.id(), errand, Updates.set("counted", clock.instant()));
  }

  /** By every place that holds something of theirs; the database counts by the nearest one. */
  private Map<String, Load> counted(String officer) {
    LocalDate today = ChinaDays.today(clock);
    Bson mine = Filters.and(Filters.eq("persons", officer), Filters.gte("until", today));
    Document by = new Document("area", "$area.value").append("first", "$duty.officer");
    Map<String, Load> loads = new HashMap<>();
    pairings
        .aggregate(
            Scope.platform(),
            List.of(Aggregates.match(mine), Aggregates.group(by, Accumulators.sum("count", 1))))
        .forEach(group -> add(officer, group, loads));
    return loads;
  }

  private static void add(String officer, Document group, Map<String, Load> loads) {
    Document by = group.get("_id", Document.class);
    int count = group.get("count", Number.class).intValue();
    boolean first = officer.equals(by.getString("first"));
    Load more = new Load(officer, first ? count : 0, first ? 0 : count);
    new AreaCode(by.getString("area")).within().forEach(at -> loads.merge(at, more, Load::plus));
  }
}

package cn.tongxin.activity.overview;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Sheets in MongoDB, each written over the version that it was read at. */
@Repository
class MongoSheets {
  /** All but the parts, of which a large place has very many. */
  private static final List<String> SUMS =
      List.of("version", "writer", "within", "order", "place", "month", "owed", "total");

  private final ScopedCollection<SheetDocument> sheets;
  private final BatchSave<SheetDocument> saves;
  private final MongoCountedMonths months;
  private final Supplier<UUID> ids;

  MongoSheets(MongoDatabase database, MongoCountedMonths months, Supplier<UUID> ids) {
    MongoCollection<SheetDocument> collection =
        database.getCollection("sheets", SheetDocument.class);
    collection.createIndex(Indexes.ascending("place", "month"));
    collection.createIndex(Indexes.ascending("place", "owed", "month"));
    collection.createIndex(Indexes.ascending("marks", "order"));
    this.sheets = ScopedCollection.withoutIndex(collection);
    this.saves = new BatchSave<>(collection);
    this.months = months;
    this.ids = ids;
  }

  /** Counts these records as they are now, up to their counties; again where nothing was news. */
  void count(Collection<Counted> records) {
    Map<SheetKey, List<Part>> news = months.parts(records);
    for (int digits = 12; digits >= 6; digits -= 3) {
      int level = digits;
      Map<SheetKey, List<Part>> here = new HashMap<>(news);
      here.keySet().removeIf(key -> key.place().value().length() != level);
      for (SheetDocument sheet : learned(here)) {
        sheet
            .key()
            .above()
            .ifPresent(
                above -> news.computeIfAbsent(above, _ -> new ArrayList<>()).add(part(sheet)));
      }
    }
  }

  private static Part part(SheetDocument sheet) {
    return new Part(sheet.place(), sheet.version(), sheet.total());
  }

  private List<SheetDocument> learned(Map<SheetKey, List<Part>> news) {
    List<SheetDocument> all = new ArrayList<>();
    Map<SheetKey, List<Part>> left = new HashMap<>(news);
    while (!left.isEmpty()) {
      Set<Object> lost = attempt(left, all);
      left.keySet().removeIf(key -> !lost.contains(key.toString()));
    }
    return all;
  }

  private Set<Object> attempt(Map<SheetKey, List<Part>> news, List<SheetDocument> all) {
    Map<SheetKey, SheetDocument> stored = stored(news.keySet());
    UUID writer = ids.get();
    List<SheetDocument> changed = new ArrayList<>();
    List<SheetDocument> now = new ArrayList<>();
    news.forEach(
        (key, parts) -> {
          SheetDocument before = stored.get(key);
          Sheet sheet = before == null ? new Sheet(key, 0, List.of()) : before.sheet();
          parts.forEach(sheet::learn);
          if (before == null || sheet.changed()) {
            changed.add(SheetDocument.of(sheet, writer));
          }
          now.add(before == null || sheet.changed() ? changed.getLast() : before);
        });
    Set<Object> lost = saves.save(changed);
    now.stream().filter(sheet -> !lost.contains(sheet.id())).forEach(all::add);
    return lost;
  }

  private Map<SheetKey, SheetDocument> stored(Collection<SheetKey> keys) {
    List<String> ids = keys.stream().map(SheetKey::toString).toList();
    return sheets.findAll(Scope.platform(), ids).stream()
        .collect(Collectors.toMap(SheetDocument::key, Function.identity()));
  }

  /** The sums of the scope's place in these months. */
  List<Sums> of(Scope scope, YearMonth from, YearMonth to) {
    return sheets
        .find(scope, Filters.and(Filters.in("place", scope.places()), between(from, to)))
        .projection(Projections.include(SUMS))
        .map(SheetDocument::sums)
        .into(new ArrayList<>());
  }

  /** The sheets of the scope's place of the months until this one in which requests wait. */
  List<SheetDocument> owed(Scope scope, YearMonth until) {
    Bson waiting =
        Filters.and(
            Filters.in("place", scope.places()),
            Filters.eq("owed", true),
            Filters.lte("month", until.toString()));
    return sheets
        .find(scope, waiting)
        .projection(Projections.fields(Projections.include(SUMS), Projections.include("waiting")))
        .into(new ArrayList<>());
  }

  private static Bson between(YearMonth from, YearMonth to) {
    return Filters.and(Filters.gte("month", from.toString()), Filters.lte("month", to.toString()));
  }

  /** Some of the sheets whose own records add to a figure, from a position on. */
  List<SheetDocument> marked(Scope scope, Figure figure, String from, String before, int limit) {
    List<String> marks =
        scope.places().stream().map(place -> SheetDocument.mark(place, figure)).toList();
    return sheets
        .find(
            scope,
            Filters.and(
                Filters.in("marks", marks),
                Filters.gte("order", from),
                Filters.lt("order", before)))
        .sort(Sorts.ascending("order"))
        .limit(limit)
        .into(new ArrayList<>());
  }
}

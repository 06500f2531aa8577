package cn.tongxin.roster.composition;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * Counts in MongoDB: the tables of a count are written under its number, and one write to the
 * county makes them the ones that hold.
 */
@Repository
final class MongoCompositions implements Compositions {
  private static final Duration LONGEST_COUNT = Duration.ofMinutes(10);
  private static final int COUNTY = 6;

  private final MongoCollection<CountyDocument> counties;
  private final ScopedCollection<CountyDocument> counted;
  private final ScopedCollection<CompositionDocument> published;
  private final MongoCollection<CompositionDocument> tables;
  private final MongoErrands<CountyDocument> errands;

  MongoCompositions(MongoDatabase database, Clock clock) {
    counties = database.getCollection("countedCounties", CountyDocument.class);
    tables = database.getCollection("compositions", CompositionDocument.class);
    tables.createIndex(Indexes.ascending("county", "count"));
    counted = new ScopedCollection<>(counties);
    published = new ScopedCollection<>(tables);
    errands = new MongoErrands<>(counties, clock, LONGEST_COUNT);
  }

  @Override
  public Optional<Counted> of(Scope scope, AreaCode place) {
    CountyDocument county = counted.find(Scope.platform(), place.upTo(COUNTY).value()).orElse(null);
    if (county == null || county.count() == null || county.day() == null) {
      return Optional.empty();
    }
    Composition table =
        published
            .find(scope, CompositionDocument.id(place, county.count()))
            .map(CompositionDocument::composition)
            .orElseGet(() -> Composition.empty(place));
    return Optional.of(new Counted(table, county.day()));
  }

  @Override
  public void order(AreaCode county, Instant at) {
    Bson first =
        Updates.combine(
            Updates.setOnInsert("within", county.within()),
            Updates.setOnInsert("order", county.value()),
            Updates.setOnInsert("errand", Errand.dueAt(at)));
    counties.updateOne(Filters.eq(county.value()), first, new UpdateOptions().upsert(true));
  }

  @Override
  public void hurry(AreaCode county, Instant at) {
    order(county, at);
    Bson waiting =
        Filters.and(
            Filters.eq(county.value()),
            Filters.exists("count", false),
            Filters.eq("errand.claims", 0L),
            Filters.gt("errand.due", at));
    counties.updateOne(waiting, Updates.set("errand.due", at));
  }

  @Override
  public Set<AreaCode> ordered(Collection<AreaCode> some) {
    return counted.findAll(Scope.platform(), some.stream().map(AreaCode::value).toList()).stream()
        .map(county -> new AreaCode(county.id()))
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Order> claim() {
    return errands
        .claim()
        .map(
            county ->
                new Order(new AreaCode(county.id()), Objects.requireNonNull(county.errand())));
  }

  @Override
  public void publish(Order order, List<Composition> all, LocalDate day, Instant nextTurn) {
    String county = order.county().value();
    long count = order.errand().claims();
    if (!all.isEmpty()) {
      tables.bulkWrite(all.stream().map(each -> replacing(each, order.county(), count)).toList());
    }
    Bson holds = Updates.combine(Updates.set("count", count), Updates.set("day", day));
    if (errands.rest(county, order.errand(), holds, nextTurn)) {
      tables.deleteMany(Filters.and(Filters.eq("county", county), Filters.lt("count", count)));
    }
  }

  private static WriteModel<CompositionDocument> replacing(
      Composition composition, AreaCode county, long count) {
    CompositionDocument table = CompositionDocument.of(composition, county, count);
    return new ReplaceOneModel<>(Filters.eq(table.id()), table, new ReplaceOptions().upsert(true));
  }
}

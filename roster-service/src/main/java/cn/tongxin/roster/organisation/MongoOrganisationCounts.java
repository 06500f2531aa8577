package cn.tongxin.roster.organisation;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.Territory;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Sums in MongoDB: one document for each place that has organisations in or below it. */
final class MongoOrganisationCounts implements OrganisationCounts {
  private static final int TRIES = 20;
  private static final int COUNTY = 6;
  private static final int STEP = 3;

  private final Supplier<Territory> territory;
  private final MongoCollection<CountDocument> collection;
  private final ScopedCollection<CountDocument> counts;
  private final ScopedCollection<CountDocument.Counted> organisations;

  MongoOrganisationCounts(MongoDatabase database, Supplier<Territory> territory) {
    this.territory = territory;
    collection = database.getCollection("organisationCounts", CountDocument.class);
    collection.createIndex(Indexes.ascending("parent"), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending("expected.at"), new IndexOptions().sparse(true));
    counts = new ScopedCollection<>(collection);
    organisations =
        new ScopedCollection<>(
            database.getCollection("organisations", CountDocument.Counted.class));
  }

  @Override
  public void expect(AreaCode area, UUID ticket, Instant at) {
    Document announced = new Document("ticket", ticket).append("at", at);
    upsert(area, Updates.push("expected", announced));
  }

  private void upsert(AreaCode area, Bson update) {
    List<Bson> all = new ArrayList<>(List.of(update));
    all.add(Updates.setOnInsert("within", area.within()));
    all.add(Updates.setOnInsert("order", area.value()));
    all.add(Updates.setOnInsert("version", 0L));
    if (area.value().length() > COUNTY) {
      all.add(Updates.setOnInsert("parent", above(area).value()));
    }
    collection.updateOne(
        Filters.eq(area.value()), Updates.combine(all), new UpdateOptions().upsert(true));
  }

  @Override
  public void recount(AreaCode area) {
    for (AreaCode place = area; ; place = above(place)) {
      AreaCode here = place;
      boolean _ = ConcurrentChange.retrying(TRIES, () -> recountHere(here));
      if (place.value().length() == COUNTY) {
        return;
      }
    }
  }

  /** The place that it lies in now. */
  private AreaCode above(AreaCode area) {
    return territory.get().resolve(area.upTo(area.value().length() - STEP));
  }

  @Override
  public void follow(AreaCode old, AreaCode now) {
    collection.updateMany(Filters.eq("parent", old.value()), Updates.set("parent", now.value()));
    recount(old);
    recount(now);
  }

  /** The version is read before what is counted: who is overtaken by another counts again. */
  private boolean recountHere(AreaCode place) {
    CountDocument before = held(place);
    List<KindCount> sums = new ArrayList<>();
    organisations
        .find(Scope.platform(), Filters.eq("area", place.value()))
        .projection(Projections.include("within", "order", "kind", "lifecycle"))
        .map(CountDocument.Counted::count)
        .into(sums);
    counts
        .find(Scope.platform(), Filters.eq("parent", place.value()))
        .forEach(below -> sums.addAll(below.sums()));
    Bson same = Filters.and(Filters.eq(place.value()), Filters.eq("version", before.version()));
    Bson made =
        Updates.combine(Updates.set("counts", KindCount.sum(sums)), Updates.inc("version", 1L));
    if (collection.updateOne(same, made).getMatchedCount() == 0) {
      throw new ConcurrentChange(place);
    }
    return true;
  }

  private CountDocument held(AreaCode place) {
    Scope scope = Scope.of(place);
    return counts
        .find(scope, place.value())
        .orElseGet(
            () -> {
              upsert(place, Updates.setOnInsert("counts", List.of()));
              return counts.find(scope, place.value()).orElseThrow();
            });
  }

  @Override
  public void settled(AreaCode area, UUID ticket) {
    collection.updateOne(
        Filters.eq(area.value()),
        Updates.pullByFilter(new Document("expected", new Document("ticket", ticket))));
  }

  @Override
  public List<Expected> expectedBefore(Instant limit, int most) {
    return counts
        .find(Scope.platform(), Filters.lt("expected.at", limit))
        .limit(most)
        .into(new ArrayList<>())
        .stream()
        .flatMap(document -> expected(document, limit).stream())
        .toList();
  }

  private static List<Expected> expected(CountDocument document, Instant limit) {
    return Objects.requireNonNullElse(document.expected(), List.<CountDocument.Ticket>of()).stream()
        .filter(announced -> announced.at().isBefore(limit))
        .map(announced -> new Expected(new AreaCode(document.id()), announced.ticket()))
        .toList();
  }

  @Override
  public List<PlaceCount> of(Scope scope, AreaCode area) {
    List<CountDocument> found =
        new ArrayList<>(counts.find(scope, area.value()).map(List::of).orElse(List.of()));
    counts.find(scope, Filters.eq("parent", area.value())).into(found);
    return found.stream().map(CountDocument::placeCount).toList();
  }
}

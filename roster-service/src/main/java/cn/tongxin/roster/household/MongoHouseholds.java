package cn.tongxin.roster.household;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Households in MongoDB. */
@Component
final class MongoHouseholds implements Households {
  private final ScopedCollection<HouseholdDocument> households;
  private final Outbox<HouseholdDocument> outbox;
  private final EventEncoder encoder;

  MongoHouseholds(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<HouseholdDocument> collection =
        database.getCollection("households", HouseholdDocument.class);
    collection.createIndex(
        Indexes.ascending("living"), new IndexOptions().unique(true).sparse(true));
    collection.createIndex(Indexes.ascending("cadre", "order"));
    collection.createIndex(Indexes.ascending("within", "vacant"));
    collection.createIndex(Indexes.ascending("handover"), new IndexOptions().sparse(true));
    this.households = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.household", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Household> byId(Scope scope, UUID id) {
    return households.find(scope, id).map(HouseholdDocument::household);
  }

  @Override
  public List<Household> of(Scope scope, Collection<UUID> members) {
    return households
        .find(scope, Filters.in("living", members))
        .map(HouseholdDocument::household)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Household> list(Scope scope, @Nullable String cadre, PageQuery query) {
    Bson filter = cadre == null ? Filters.empty() : Filters.eq("cadre", cadre);
    return households.page(scope, filter, query).map(HouseholdDocument::household);
  }

  @Override
  public Page<Household> vacant(Scope scope, LocalDate day, PageQuery query) {
    return households
        .page(
            scope,
            Filters.lt("vacant", day.plusDays(1).toString()),
            query,
            "vacant",
            it -> Objects.requireNonNull(it.vacant()))
        .map(HouseholdDocument::household);
  }

  @Override
  public int countHandedOver(Scope scope, UUID handover) {
    Document sum =
        households
            .aggregate(
                scope,
                List.of(
                    Aggregates.match(Filters.eq("handover", handover)),
                    Aggregates.group(null, Accumulators.sum("count", 1))))
            .first();
    return sum == null ? 0 : sum.get("count", Number.class).intValue();
  }

  @Override
  public Page<Household> at(AreaCode place, PageQuery query) {
    return households
        .page(Scope.of(place), Filters.size("within", place.within().size()), query)
        .map(HouseholdDocument::household);
  }

  @Override
  public void save(Scope scope, Household household) {
    List<EventDraft> drafts =
        household.facts().stream()
            .map(fact -> new EventDraft("cn.tongxin.roster.household-recorded.v1", fact))
            .toList();
    outbox.save(
        HouseholdDocument.of(household, encoder.append(household.revision().outgoing(), drafts)),
        ScopedCollection.guard(scope));
  }
}

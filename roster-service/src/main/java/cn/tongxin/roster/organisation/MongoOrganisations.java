package cn.tongxin.roster.organisation;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations in MongoDB. */
@Component
final class MongoOrganisations implements Organisations {
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
  private static final int COUNTY = 6;

  private final ScopedCollection<OrganisationDocument> organisations;
  private final Outbox<OrganisationDocument> outbox;
  private final EventEncoder encoder;

  MongoOrganisations(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<OrganisationDocument> collection =
        database.getCollection("organisations", OrganisationDocument.class);
    IndexOptions sparse = new IndexOptions().sparse(true);
    collection.createIndex(Indexes.ascending("within", "kind", "order"));
    collection.createIndex(Indexes.ascending("within", "vacant"));
    collection.createIndex(Indexes.ascending("area"));
    collection.createIndex(Indexes.ascending("parent", "order"), sparse);
    collection.createIndex(Indexes.ascending("mergedInto"), sparse);
    collection.createIndex(Indexes.ascending("villages"), sparse);
    collection.createIndex(Indexes.ascending("officers"), sparse);
    this.organisations = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.organisation", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Organisation> byId(Scope scope, UUID id) {
    return organisations.find(scope, id).map(OrganisationDocument::organisation);
  }

  @Override
  public List<Organisation> nameable(Actor actor, Collection<UUID> ids) {
    return organisations.findAll(Scope.of(actor.area().upTo(COUNTY)), ids).stream()
        .map(OrganisationDocument::organisation)
        .filter(known -> mayName(actor, known.area()))
        .toList();
  }

  private static boolean mayName(Actor actor, AreaCode area) {
    return actor.scope().covers(area) || actor.territory().covers(area, actor.area());
  }

  @Override
  public Page<Organisation> list(Scope scope, OrganisationFilter filter, PageQuery query) {
    return organisations
        .page(scope, matching(filter), query)
        .map(OrganisationDocument::organisation);
  }

  private static Bson matching(OrganisationFilter filter) {
    List<Bson> all = new ArrayList<>();
    if (filter.kind() != null) {
      all.add(Filters.eq("kind", filter.kind().name()));
    }
    if (filter.parent() != null) {
      all.add(Filters.eq("parent", filter.parent()));
    }
    if (filter.q() != null) {
      all.add(Filters.gte("order", filter.q()));
      all.add(Filters.lt("order", filter.q() + LAST));
    }
    return all.isEmpty() ? Filters.empty() : Filters.and(all);
  }

  @Override
  public List<Organisation> named(Scope scope, String name, int limit) {
    Bson exactly = Filters.and(Filters.gte("order", name + " "), Filters.lt("order", name + "!"));
    return organisations
        .find(scope, exactly)
        .limit(limit)
        .map(OrganisationDocument::organisation)
        .into(new ArrayList<>());
  }

  @Override
  public List<Organisation> under(Scope scope, Collection<UUID> ids) {
    return all(scope, Filters.in("parent", ids));
  }

  @Override
  public List<Organisation> goneInto(Scope scope, Collection<UUID> ids) {
    return all(scope, Filters.in("mergedInto", ids));
  }

  @Override
  public List<Organisation> serving(AreaCode village) {
    return all(Scope.platform(), Filters.eq("villages", village.value()));
  }

  @Override
  public List<Organisation> at(AreaCode place, int limit) {
    List<Organisation> found = new ArrayList<>();
    for (String field : List.of("area", "villages")) {
      organisations
          .find(Scope.platform(), Filters.eq(field, place.value()))
          .limit(limit)
          .map(OrganisationDocument::organisation)
          .forEach(one -> addOnce(one, found));
    }
    return found;
  }

  private static void addOnce(Organisation one, List<Organisation> found) {
    if (found.stream().noneMatch(other -> other.id().equals(one.id()))) {
      found.add(one);
    }
  }

  private List<Organisation> all(Scope scope, Bson filter) {
    return organisations
        .find(scope, filter)
        .map(OrganisationDocument::organisation)
        .into(new ArrayList<>());
  }

  @Override
  public List<Organisation> naming(Scope scope, String officer, @Nullable UUID after, int limit) {
    Bson named = Filters.eq("officers", officer);
    return organisations
        .find(scope, after == null ? named : Filters.and(named, Filters.gt("_id", after)))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(OrganisationDocument::organisation)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Organisation> vacant(Scope scope, LocalDate day, PageQuery query) {
    return organisations
        .page(
            scope,
            Filters.lt("vacant", day.plusDays(1).toString()),
            query,
            "vacant",
            it -> Objects.requireNonNull(it.vacant()))
        .map(OrganisationDocument::organisation);
  }

  @Override
  public void save(Scope scope, Organisation organisation) {
    List<EventDraft> drafts = organisation.facts().stream().map(MongoOrganisations::draft).toList();
    var outgoing = encoder.append(organisation.revision().outgoing(), drafts);
    outbox.save(OrganisationDocument.of(organisation, outgoing), ScopedCollection.guard(scope));
  }

  private static EventDraft draft(OrganisationEvent event) {
    return switch (event) {
      case OrganisationEvent.OrganisationRecorded e ->
          new EventDraft("cn.tongxin.roster.organisation-recorded.v1", e);
      case OrganisationEvent.OrganisationMerged e ->
          new EventDraft("cn.tongxin.roster.organisation-merged.v1", e);
      case OrganisationEvent.OrganisationDissolved e ->
          new EventDraft("cn.tongxin.roster.organisation-dissolved.v1", e);
    };
  }
}

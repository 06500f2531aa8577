package cn.tongxin.activity.partner;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The records that name an organisation, each kind found by its index over organisations. */
@Repository
class MongoPartners {
  private final Map<String, ScopedCollection<PartnerDocument>> records = new HashMap<>();

  MongoPartners(MongoDatabase database) {
    index(database, "visits", "organisationId", "order");
    index(database, "gatherings", "organisationId", "order");
    index(database, "gatherings", "invited", "order");
    index(database, "serviceRequests", "organisationId", "order");
    index(database, "serviceRequests", "organisationId", "resolvedOn");
    index(database, "projects", "terms.partners", "order");
    index(database, "agreements", "terms.parties.organisationId", "order");
    index(database, "leads", "terms.organisationId", "order");
  }

  private void index(MongoDatabase database, String name, String organisation, String order) {
    MongoCollection<PartnerDocument> collection =
        database.getCollection(name, PartnerDocument.class);
    collection.createIndex(Indexes.ascending(organisation, order), new IndexOptions().sparse(true));
    records.put(name, ScopedCollection.withoutIndex(collection));
  }

  /** How many records of a kind an organisation has in a year; reads what it has, and no more. */
  int count(Scope scope, YearFigure figure, Collection<UUID> organisations, int year) {
    return all(figure)
        .find(scope, filter(figure, organisations, year))
        .projection(Projections.include("within", "order"))
        .into(new ArrayList<>())
        .size();
  }

  /** A page of them, in the order of their days or names. */
  Page<PartnerDocument> page(
      Scope scope, YearFigure figure, Collection<UUID> organisations, int year, PageQuery page) {
    return all(figure).page(scope, filter(figure, organisations, year), page);
  }

  private ScopedCollection<PartnerDocument> all(YearFigure figure) {
    return Objects.requireNonNull(records.get(figure.collection()));
  }

  private static Bson filter(YearFigure figure, Collection<UUID> organisations, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    return switch (figure) {
      case VISITS -> in("organisationId", organisations, ordered(year), state("COMPLETED"));
      case GATHERINGS_HELD -> in("organisationId", organisations, ordered(year), state("HELD"));
      case GATHERINGS_INVITED -> in("invited", organisations, ordered(year), state("HELD"));
      case REQUESTS_RECEIVED -> in("organisationId", organisations, received(year), open());
      case REQUESTS_ANSWERED ->
          in(
              "organisationId",
              organisations,
              Filters.gte("resolvedOn", first),
              Filters.lte("resolvedOn", last),
              open());
      case PROJECTS -> in("terms.partners", organisations, ran(first, last));
      case AGREEMENTS -> in("terms.parties.organisationId", organisations, agreed(first, last));
      case LEADS -> in("terms.organisationId", organisations);
    };
  }

  private static Bson in(String field, Collection<UUID> organisations, Bson... more) {
    Bson named =
        organisations.size() == 1
            ? Filters.eq(field, organisations.iterator().next())
            : Filters.in(field, organisations);
    return more.length == 0 ? named : Filters.and(named, Filters.and(more));
  }

  private static Bson ordered(int year) {
    return between(year + "-01-01", (year + 1) + "-01-01");
  }

  /** Requests are ordered by the moment, which in China is eight hours ahead. */
  private static Bson received(int year) {
    return between((year - 1) + "-12-31T16:00:00Z", year + "-12-31T16:00:00Z");
  }

  private static Bson between(String from, String before) {
    return Filters.and(Filters.gte("order", from), Filters.lt("order", before));
  }

  private static Bson state(String state) {
    return Filters.eq("state", state);
  }

  /** What only its mediators may see is not counted. */
  private static Bson open() {
    return Filters.eq("confidential", false);
  }

  private static Bson ran(LocalDate first, LocalDate last) {
    return Filters.and(
        Filters.lte("terms.startedOn", last),
        Filters.or(Filters.eq("terms.endsOn", null), Filters.gte("terms.endsOn", first)));
  }

  private static Bson agreed(LocalDate first, LocalDate last) {
    return Filters.and(
        Filters.lte("terms.signedOn", last),
        Filters.or(Filters.eq("terms.state", "IN_FORCE"), Filters.gte("terms.signedOn", first)));
  }
}

package cn.tongxin.activity.directory;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Who works where, in MongoDB. */
@Repository
class MongoDirectory implements Directory {
  /** So many mergers do not happen; a circle of them ends here too. */
  private static final int MOST_MERGED = 100;

  private final ScopedCollection<OfficeDocument> offices;
  private final ScopedCollection<OrganisationDocument> organisations;
  private final Mirror<OfficeDocument> officesHeard;
  private final Mirror<OrganisationDocument> organisationsHeard;

  MongoDirectory(MongoDatabase database) {
    MongoCollection<OfficeDocument> ofPlaces =
        database.getCollection("offices", OfficeDocument.class);
    MongoCollection<OrganisationDocument> all =
        database.getCollection("organisations", OrganisationDocument.class);
    ofPlaces.createIndex(Indexes.ascending("officers"));
    all.createIndex(Indexes.ascending("villages"));
    all.createIndex(Indexes.ascending("into"), new IndexOptions().sparse(true));
    this.offices = new ScopedCollection<>(ofPlaces);
    this.organisations = new ScopedCollection<>(all);
    this.officesHeard = new Mirror<>(ofPlaces);
    this.organisationsHeard = new Mirror<>(all);
  }

  @Override
  public List<Office> offices(Collection<AreaCode> places) {
    return offices.findAll(Scope.platform(), places.stream().map(AreaCode::value).toList()).stream()
        .map(OfficeDocument::office)
        .toList();
  }

  @Override
  public List<Office> officesOf(String officer) {
    return offices
        .find(Scope.platform(), Filters.eq("officers", officer))
        .map(OfficeDocument::office)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Organisation> organisation(Scope scope, UUID id) {
    return organisations
        .find(scope, id)
        .filter(document -> document.gone() == null)
        .map(OrganisationDocument::organisation);
  }

  @Override
  public List<Organisation> organisations(Scope scope, Collection<UUID> ids) {
    return organisations.findAll(scope, ids).stream()
        .filter(document -> document.gone() == null)
        .map(OrganisationDocument::organisation)
        .toList();
  }

  @Override
  public Optional<Organisation> everKnown(Scope scope, UUID id) {
    return organisations.find(scope, id).map(OrganisationDocument::organisation);
  }

  @Override
  public Set<UUID> withPredecessors(UUID id) {
    Set<UUID> all = new LinkedHashSet<>(Set.of(id));
    List<UUID> next = List.of(id);
    while (!next.isEmpty() && all.size() <= MOST_MERGED) {
      next =
          organisations
              .find(Scope.platform(), Filters.in("into", next))
              .map(OrganisationDocument::id)
              .into(new ArrayList<>());
      next.removeIf(one -> !all.add(one));
    }
    return all;
  }

  @Override
  public List<Organisation> teamsServing(AreaCode village) {
    return organisations
        .find(Scope.platform(), Filters.eq("villages", village.value()))
        .into(new ArrayList<>())
        .stream()
        .filter(document -> document.gone() == null)
        .map(OrganisationDocument::organisation)
        .toList();
  }

  void learnOffices(List<OfficeDocument> news) {
    officesHeard.putAll(news);
  }

  void learnOrganisations(List<OrganisationDocument> news) {
    organisationsHeard.putAll(news);
  }
}

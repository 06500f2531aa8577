package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.TakenNeeds;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Service requests in MongoDB, for whoever counts them. */
@Repository
class MongoCountedRequests implements CountedRequests, HiddenRequests, TakenNeeds {
  private final ScopedCollection<ServiceRequestDocument> requests;

  MongoCountedRequests(MongoDatabase database) {
    this.requests =
        ScopedCollection.withoutIndex(
            database.getCollection("serviceRequests", ServiceRequestDocument.class));
  }

  @Override
  public List<CountedRequest> byIds(Collection<UUID> ids) {
    return requests.findAll(Scope.platform(), ids).stream()
        .map(MongoCountedRequests::counted)
        .toList();
  }

  @Override
  public Set<UUID> hiddenFrom(String person, Collection<UUID> ids) {
    Bson hidden =
        Filters.and(
            Filters.in("_id", ids), Filters.eq("confidential", true), Filters.ne("seenBy", person));
    return requests
        .find(Scope.platform(), hidden)
        .map(ServiceRequestDocument::id)
        .into(new HashSet<>());
  }

  @Override
  public Map<UUID, Optional<UUID>> visitsOf(Collection<UUID> requestIds) {
    return requests.findAll(Scope.platform(), requestIds).stream()
        .collect(
            Collectors.toMap(ServiceRequestDocument::id, it -> Optional.ofNullable(it.visitId())));
  }

  @Override
  public List<CountedRequest> solved(
      Scope scope, Collection<UUID> memberRefs, LocalDate from, LocalDate to) {
    return requests
        .find(
            scope,
            Filters.and(
                Filters.in("requesterRef", memberRefs),
                Filters.eq("confidential", false),
                Filters.gte("resolvedOn", from),
                Filters.lte("resolvedOn", to)))
        .into(new ArrayList<>())
        .stream()
        .map(MongoCountedRequests::counted)
        .filter(request -> request.answer() != null && request.answer().isSolved())
        .toList();
  }

  private static CountedRequest counted(ServiceRequestDocument request) {
    return new CountedRequest(
        request.id(),
        request.version(),
        new AreaCode(request.within().getLast()),
        request.kind(),
        request.requesterRef(),
        request.organisationId(),
        ChinaDays.of(request.receivedAt()),
        request.state() == RequestState.OPEN ? request.dueOn() : null,
        answer(request));
  }

  private static CountedRequest.@Nullable Answer answer(ServiceRequestDocument request) {
    Closing closing = request.closing();
    Resolution resolution = closing == null ? null : closing.resolution();
    return resolution == null
        ? null
        : new CountedRequest.Answer(
            resolution.on(),
            resolution.outcome(),
            resolution.level(),
            Objects.requireNonNullElse(request.takenDays(), 0),
            resolution.within());
  }
}

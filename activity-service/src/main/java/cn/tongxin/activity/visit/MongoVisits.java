package cn.tongxin.activity.visit;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.MongoDesk;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Visits in MongoDB, one document each with its events. */
@Repository
class MongoVisits implements Visits, HeardNeeds, WordsOfMembers, ItemsDone {
  private static final int TRIES = 8;
  private static final int AT_ONCE = 500;

  private final ScopedCollection<VisitDocument> visits;
  private final MongoDesk<VisitDocument> desk;
  private final Outbox<VisitDocument> outbox;
  private final EventEncoder encoder;

  MongoVisits(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<VisitDocument> collection =
        database.getCollection("visits", VisitDocument.class);
    collection.createIndex(Indexes.ascending("memberRef", "order"));
    collection.createIndex(Indexes.ascending("officers", "order"));
    collection.createIndex(Indexes.ascending("officers", "state", "order"));
    collection.createIndex(Indexes.ascending("state", "order"));
    collection.createIndex(Indexes.ascending("occasion"), new IndexOptions().sparse(true));
    this.visits = new ScopedCollection<>(collection);
    this.desk = new MongoDesk<>(collection, visits, "plan.handedOver.by");
    this.outbox = new Outbox<>(collection, "tongxin.activity.visit", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Visit> byId(Scope scope, UUID id) {
    return visits.find(scope, id).map(document -> Visit.stored(document.snapshot()));
  }

  @Override
  public Visit.Snapshot save(Scope scope, Visit visit) {
    VisitDocument document = next(visit);
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  /** Those of these visits that lie in the scope. */
  List<Visit> byIds(Scope scope, Collection<UUID> ids) {
    return visits.findAll(scope, ids).stream()
        .map(document -> Visit.stored(document.snapshot()))
        .toList();
  }

  /**
   * Saves visits, many of them in one write, and publishes what happened to them; each was read in
   * the scope or is new.
   *
   * @throws ConcurrentChange if somebody else saved one of them first; the others are saved
   */
  List<Visit.Snapshot> saveAll(Scope scope, List<Visit> some) {
    if (some.size() == 1) {
      return List.of(save(scope, some.getFirst()));
    }
    List<VisitDocument> documents = some.stream().map(this::next).toList();
    outbox.saveAll(documents);
    return documents.stream().map(VisitDocument::snapshot).toList();
  }

  private VisitDocument next(Visit visit) {
    Visit.Snapshot now = visit.snapshot();
    Outgoing outgoing =
        encoder.append(now.outgoing(), visit.events().stream().map(VisitWire::draft).toList());
    return VisitDocument.of(now, now.version() + 1, outgoing);
  }

  @Override
  public List<Visit.Snapshot> onOccasions(Scope scope, Collection<UUID> occasions) {
    return visits
        .find(scope, Filters.in("occasion", occasions))
        .map(VisitDocument::snapshot)
        .into(new ArrayList<>());
  }

  /**
   * Saves what the calendar has changed, in one write.
   *
   * @throws ConcurrentChange if somebody else saved one of them first; the others are saved
   */
  void saveMissed(List<Visit> some) {
    List<Visit.Snapshot> _ = saveAll(Scope.platform(), some);
  }

  /** Some of the visits that were planned for a day before this one and are so still. */
  List<Visit> plannedBefore(LocalDate day, MongoPass pass) {
    Bson late =
        Filters.and(
            Filters.eq("state", VisitState.PLANNED.name()), Filters.lt("order", day.toString()));
    return pass.some(
        visits,
        new MongoPass.Due(late, Sorts.ascending("order"), AT_ONCE),
        VisitDocument::id,
        document -> Visit.stored(document.snapshot()));
  }

  @Override
  public Page<Visit.Snapshot> list(Scope scope, Wanted wanted, PageQuery page) {
    return visits.pageNewestFirst(scope, filter(wanted), page).map(VisitDocument::snapshot);
  }

  @Override
  public int forget(UUID memberRef) {
    List<UUID> ids =
        visits
            .find(Scope.platform(), Filters.eq("memberRef", memberRef))
            .map(VisitDocument::id)
            .into(new ArrayList<>());
    return ids.stream()
        .mapToInt(id -> ConcurrentChange.retrying(TRIES, () -> forgetIn(id)) ? 1 : 0)
        .sum();
  }

  private boolean forgetIn(UUID id) {
    Visit visit = byId(Scope.platform(), id).orElseThrow();
    boolean spoke = visit.forgetWords();
    if (spoke) {
      Visit.Snapshot _ = save(Scope.platform(), visit);
    }
    return spoke;
  }

  @Override
  public List<Heard> in(Collection<UUID> visitIds) {
    return visitIds.isEmpty()
        ? List.of()
        : visits.findAll(Scope.platform(), visitIds).stream().flatMap(MongoVisits::heard).toList();
  }

  private static Stream<Heard> heard(VisitDocument document) {
    Visit.Snapshot visit = document.snapshot();
    Completion done = visit.completion();
    Visit.Recording recording = visit.recording();
    if (done == null || recording == null) {
      return Stream.of();
    }
    return done.needs().stream()
        .map(
            need ->
                new Heard(
                    need,
                    visit.id(),
                    done.memberRef(),
                    visit.area(),
                    recording.at(),
                    recording.by()));
  }

  @Override
  public List<Done> between(
      Scope scope, Collection<UUID> memberRefs, LocalDate from, LocalDate to) {
    return visits
        .find(
            scope,
            Filters.and(
                Filters.in("memberRef", memberRefs),
                Filters.gte("order", from.toString()),
                Filters.lt("order", to.plusDays(1).toString()),
                Filters.eq("state", VisitState.COMPLETED.name())))
        .into(new ArrayList<>())
        .stream()
        .flatMap(MongoVisits::done)
        .toList();
  }

  private static Stream<Done> done(VisitDocument document) {
    Completion completion = document.completion();
    return completion == null
        ? Stream.of()
        : completion.sixItems().stream()
            .distinct()
            .map(
                item ->
                    new Done(item, document.id(), completion.memberRef(), completion.visitedOn()));
  }

  /**
   * Goes through the planned visits of an officer who hands over.
   *
   * @param move saves one as the other officer's
   * @return how many this hand-over has moved in all
   */
  int clear(Handover handover, Consumer<Visit> move) {
    desk.clear(
        handover,
        Filters.and(
            Filters.eq("officers", handover.from()),
            Filters.eq("state", VisitState.PLANNED.name())),
        document -> move.accept(Visit.stored(document.snapshot())));
    return desk.moved(handover);
  }

  private static Bson filter(Wanted wanted) {
    List<Bson> all = new ArrayList<>();
    if (wanted.from() != null) {
      all.add(Filters.gte("order", wanted.from().toString()));
    }
    if (wanted.to() != null) {
      all.add(Filters.lt("order", wanted.to().plusDays(1).toString()));
    }
    if (wanted.officer() != null) {
      all.add(Filters.eq("officers", wanted.officer()));
    }
    if (wanted.memberRefs() != null) {
      all.add(Filters.in("memberRef", wanted.memberRefs()));
    }
    if (wanted.state() != null) {
      all.add(Filters.eq("state", wanted.state().name()));
    }
    return all.isEmpty() ? Filters.empty() : Filters.and(all);
  }
}

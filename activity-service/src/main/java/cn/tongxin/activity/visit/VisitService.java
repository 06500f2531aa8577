package cn.tongxin.activity.visit;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use cases of visits: read, let the visit decide, save once. */
@Service
class VisitService {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int TRIES = 5;

  private final Visits visits;
  private final Subjects subjects;
  private final ErasedMembers erased;
  private final Clock clock;

  VisitService(Visits visits, Subjects subjects, ErasedMembers erased, Clock clock) {
    this.visits = visits;
    this.subjects = subjects;
    this.erased = erased;
    this.clock = clock;
  }

  Visit.Snapshot plan(Actor actor, UUID id, Plan plan) {
    AreaCode area = areaOf(actor, plan.memberRef());
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            visits
                .byId(actor.scope(), id)
                .map(visit -> changed(actor, visit, v -> v.planAgain(plan)))
                .orElseGet(() -> visits.save(actor.scope(), Visit.planned(id, area, plan))));
  }

  /**
   * Completes a visit, planned or not; {@code known} tells the second and later times apart. A late
   * word about a member who was erased is not kept.
   */
  Completed complete(Actor actor, UUID id, Completion done) {
    if (!done.hasWords()) {
      return record(actor, id, done);
    }
    if (erased.contains(done.memberRef())) {
      return record(actor, id, done.withoutWords());
    }
    Completed completed = record(actor, id, done);
    return erased.contains(done.memberRef()) && erased.forget(done.memberRef()) > 0
        ? new Completed(byId(actor, id), completed.known())
        : completed;
  }

  private Completed record(Actor actor, UUID id, Completion done) {
    if (done.visitedOn().isAfter(LocalDate.ofInstant(clock.instant(), CHINA))) {
      throw Problem.invalid("visitedOn", "visit.future");
    }
    AreaCode area = areaOf(actor, done.memberRef());
    var recording = new Visit.Recording(actor.id(), clock.instant());
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Visit visit =
              visits
                  .byId(actor.scope(), id)
                  .orElseGet(() -> Visit.unplanned(id, area, done, recording));
          visit.complete(done, recording);
          boolean known = visit.events().isEmpty();
          return new Completed(known ? visit.snapshot() : visits.save(actor.scope(), visit), known);
        });
  }

  Visit.Snapshot cancel(Actor actor, UUID id, String reason) {
    return change(actor, id, visit -> visit.cancel(reason));
  }

  Visit.Snapshot voidFor(Actor actor, UUID id, String reason) {
    return change(actor, id, visit -> visit.voidFor(reason));
  }

  Visit.Snapshot byId(Actor actor, UUID id) {
    return existing(actor, id).snapshot();
  }

  /** Of each of these visits, the others to the same member on the same day. */
  Duplicates duplicates(Scope scope, Collection<Visit.Snapshot> some) {
    List<UUID> occasions = some.stream().flatMap(Duplicates::occasion).distinct().toList();
    return new Duplicates(occasions.isEmpty() ? List.of() : visits.onOccasions(scope, occasions));
  }

  /** The entries whose visits count for the member; null where no member is named. */
  @Nullable List<UUID> countingFor(@Nullable UUID memberRef) {
    return memberRef == null ? null : subjects.countingFor(memberRef);
  }

  Page<Visit.Snapshot> list(Scope scope, Visits.Wanted wanted, PageQuery page) {
    return visits.list(scope, wanted, page);
  }

  private Visit.Snapshot change(Actor actor, UUID id, Consumer<Visit> verb) {
    return ConcurrentChange.retrying(TRIES, () -> changed(actor, existing(actor, id), verb));
  }

  private Visit.Snapshot changed(Actor actor, Visit visit, Consumer<Visit> verb) {
    verb.accept(visit);
    return visit.changed() ? visits.save(actor.scope(), visit) : visit.snapshot();
  }

  private Visit existing(Actor actor, UUID id) {
    return visits.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("visit.unknown"));
  }

  private AreaCode areaOf(Actor actor, UUID memberRef) {
    return subjects
        .areaOf(actor.scope(), memberRef)
        .map(actor.scope()::place)
        .orElseThrow(() -> Problem.notFound("member.unknown"));
  }

  /**
   * A visit that is completed.
   *
   * @param known whether it was so before
   */
  record Completed(Visit.Snapshot visit, boolean known) {}
}

package cn.tongxin.activity.visit;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use cases of visits: read, let the visit decide, save once. */
@Service
class VisitService {
  private static final int TRIES = 5;

  private final Visits visits;
  private final Subjects subjects;
  private final FactService facts;
  private final Clock clock;

  VisitService(Visits visits, Subjects subjects, FactService facts, Clock clock) {
    this.visits = visits;
    this.subjects = subjects;
    this.facts = facts;
    this.clock = clock;
  }

  Visit.Snapshot plan(Actor actor, UUID id, Plan plan) {
    Facts known = facts.about(actor.scope(), plan.memberRef(), plan.mustVisitId());
    AreaCode area = actor.scope().place(known.member(plan.memberRef()).area());
    known.mustAllow(plan);
    Instant now = clock.instant();
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            visits
                .byId(actor.scope(), id)
                .map(visit -> changed(actor, visit, v -> v.planAgain(plan)))
                .orElseGet(() -> visits.save(actor.scope(), Visit.planned(id, area, plan, now))));
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
    List<UUID> members = Duplicates.members(some);
    if (members.isEmpty()) {
      return new Duplicates(Map.of(), List.of());
    }
    Map<UUID, UUID> persons = subjects.persons(members);
    return new Duplicates(persons, visits.onOccasions(scope, Duplicates.occasions(persons, some)));
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
}

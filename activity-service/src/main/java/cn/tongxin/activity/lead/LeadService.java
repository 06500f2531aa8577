package cn.tongxin.activity.lead;

import cn.tongxin.activity.visit.ErasedMembers;
import cn.tongxin.activity.visit.Subjects;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one lead. */
@Service
class LeadService {
  private static final int TRIES = 5;

  private final Leads leads;
  private final Subjects subjects;
  private final ErasedMembers erased;
  private final Clock clock;

  LeadService(Leads leads, Subjects subjects, ErasedMembers erased, Clock clock) {
    this.leads = leads;
    this.subjects = subjects;
    this.erased = erased;
    this.clock = clock;
  }

  /** Records a lead; words of a source who was erased are not kept. */
  Put put(Actor actor, UUID id, @Nullable String ifMatch, LeadTerms terms) {
    LeadTerms there = terms.in(actor.scope().place(terms.area()));
    Put put = ConcurrentChange.retrying(TRIES, () -> step(actor, id, ifMatch, there));
    Source source = there.source();
    return source != null
            && erased.contains(source.memberRef())
            && erased.forget(source.memberRef()) > 0
        ? new Put(byId(actor.scope(), id), put.created())
        : put;
  }

  private Put step(Actor actor, UUID id, @Nullable String ifMatch, LeadTerms terms) {
    return leads
        .byId(actor.scope(), id)
        .map(known -> new Put(change(actor, known, ifMatch, terms), false))
        .orElseGet(() -> new Put(enter(actor, id, ifMatch, terms), true));
  }

  private Lead.Snapshot enter(Actor actor, UUID id, @Nullable String ifMatch, LeadTerms terms) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    mustBeServed(actor.scope(), terms.source());
    return leads.save(actor.scope(), Lead.entered(id, terms, now()));
  }

  private Lead.Snapshot change(
      Actor actor, Lead known, @Nullable String ifMatch, LeadTerms wanted) {
    Lead.Snapshot before = known.snapshot();
    if (wanted.equals(before.terms())) {
      return before;
    }
    EntityTag.mustName(ifMatch, before.version());
    if (wanted.source() != null && !wanted.source().equals(before.terms().source())) {
      mustBeServed(actor.scope(), wanted.source());
    }
    known.change(wanted, now());
    return leads.save(actor.scope(), known);
  }

  private void mustBeServed(Scope scope, @Nullable Source source) {
    if (source != null && subjects.areaOf(scope, source.memberRef()).isEmpty()) {
      throw Problem.notFound("member.unknown");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Lead.Snapshot byId(Scope scope, UUID id) {
    return leads
        .byId(scope, id)
        .map(Lead::snapshot)
        .orElseThrow(() -> Problem.notFound("lead.unknown"));
  }

  Page<Lead.Snapshot> list(Scope scope, @Nullable LeadState state, PageQuery page) {
    return leads.list(scope, state, page);
  }

  /**
   * A lead that is recorded.
   *
   * @param created whether it was entered just now
   */
  record Put(Lead.Snapshot lead, boolean created) {}
}

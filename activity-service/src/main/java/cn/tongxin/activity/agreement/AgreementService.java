package cn.tongxin.activity.agreement;

import cn.tongxin.activity.Days;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one agreement. */
@Service
class AgreementService {
  private static final int TRIES = 5;

  private final Agreements agreements;
  private final Clock clock;

  AgreementService(Agreements agreements, Clock clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  Put put(Actor actor, UUID id, @Nullable String ifMatch, AgreementTerms terms) {
    AgreementTerms there = terms.in(actor.scope().place(terms.area()));
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            agreements
                .byId(actor.scope(), id)
                .map(known -> new Put(change(actor, known, ifMatch, there), false))
                .orElseGet(() -> new Put(enter(actor, id, ifMatch, there), true)));
  }

  private Agreement.Snapshot enter(
      Actor actor, UUID id, @Nullable String ifMatch, AgreementTerms terms) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    return agreements.save(actor.scope(), Agreement.entered(id, terms, now()));
  }

  private Agreement.Snapshot change(
      Actor actor, Agreement known, @Nullable String ifMatch, AgreementTerms wanted) {
    Agreement.Snapshot before = known.snapshot();
    if (wanted.equals(before.terms())) {
      return before;
    }
    EntityTag.mustName(ifMatch, before.version());
    known.change(wanted, now());
    return agreements.save(actor.scope(), known);
  }

  Agreement.Snapshot review(
      Actor actor, UUID id, LocalDate on, Review.Outcome outcome, LocalDate nextOn) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Agreement agreement = existing(actor.scope(), id);
          agreement.review(on, outcome, nextOn, actor.id(), now());
          return agreement.events().isEmpty()
              ? agreement.snapshot()
              : agreements.save(actor.scope(), agreement);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Agreement.Snapshot byId(Scope scope, UUID id) {
    return existing(scope, id).snapshot();
  }

  private Agreement existing(Scope scope, UUID id) {
    return agreements.byId(scope, id).orElseThrow(() -> Problem.notFound("agreement.unknown"));
  }

  Page<Agreement.Snapshot> list(
      Scope scope, @Nullable AgreementState state, @Nullable LocalDate dueBy, PageQuery page) {
    Days.mustBeOfOurTime("dueBy", dueBy);
    return agreements.list(scope, state, dueBy, page);
  }

  /**
   * An agreement that is recorded.
   *
   * @param created whether it was entered just now
   */
  record Put(Agreement.Snapshot agreement, boolean created) {}
}

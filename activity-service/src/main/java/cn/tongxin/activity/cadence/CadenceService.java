package cn.tongxin.activity.cadence;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.activity.gathering.GatheringKind;
import cn.tongxin.activity.gathering.HeldFollowUp;
import cn.tongxin.activity.gathering.HeldGatherings;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Duties, judged as the days go by: any number of instances may do so at once. */
@Service
class CadenceService implements HeldFollowUp {
  private static final int TRIES = 5;

  private final MongoCadences cadences;
  private final HeldGatherings held;
  private final Clock clock;

  CadenceService(MongoCadences cadences, HeldGatherings held, Clock clock) {
    this.cadences = cadences;
    this.held = held;
    this.clock = clock;
  }

  Cadence.Snapshot put(Actor actor, UUID id, @Nullable String ifMatch, CadenceTerms written) {
    CadenceTerms terms = written.in(actor.scope().place(written.area()));
    terms.check(ChinaDays.today(clock));
    try {
      return ConcurrentChange.retrying(TRIES, () -> tryPut(actor, id, ifMatch, terms));
    } catch (ConcurrentChange known) {
      throw Problem.conflict("cadence.known");
    }
  }

  private Cadence.Snapshot tryPut(
      Actor actor, UUID id, @Nullable String ifMatch, CadenceTerms terms) {
    Cadence cadence = cadences.byId(actor.scope(), id).orElseGet(() -> Cadence.begun(id, terms));
    cadence.become(terms, ifMatch != null);
    if (!cadence.changed()) {
      return cadence.snapshot();
    }
    if (cadence.snapshot().version() > 0) {
      EntityTag.mustMatch(ifMatch, cadence.snapshot().version());
    }
    return judged(cadence);
  }

  Cadence.Snapshot byId(Actor actor, UUID id) {
    return cadences
        .byId(actor.scope(), id)
        .orElseThrow(() -> Problem.notFound("cadence.unknown"))
        .snapshot();
  }

  /** How many of a duty's gatherings were held in the period that it is in now. */
  int heldNow(Cadence.Snapshot cadence) {
    return count(cadence.terms(), Period.of(cadence.terms().every(), ChinaDays.today(clock)));
  }

  @Override
  public void settle(
      GatheringKind kind, AreaCode area, @Nullable UUID organisationId, LocalDate heldOn) {
    LocalDate today = ChinaDays.today(clock);
    ConcurrentChange.retrying(
        TRIES,
        () -> {
          List<Cadence> owing = cadences.owing(kind, area, organisationId);
          owing.forEach(one -> settle(one, heldOn, today));
          return owing.size();
        });
  }

  private void settle(Cadence one, LocalDate heldOn, LocalDate today) {
    ToIntFunction<Period> counting = period -> count(one.snapshot().terms(), period);
    one.judge(today, counting);
    one.settle(heldOn, counting);
    if (one.changed()) {
      Cadence.Snapshot _ = cadences.save(one);
    }
  }

  /** The first day of a period says that it is due, the first day after it what was missed. */
  @Scheduled(fixedDelayString = "${tongxin.sweep}", initialDelayString = "${tongxin.sweep}")
  void sweep() {
    LocalDate today = ChinaDays.today(clock);
    MongoPass pass = new MongoPass("duties to hold gatherings");
    for (List<Cadence> due = due(today, pass); !due.isEmpty(); due = due(today, pass)) {
      pass.advanced(
          (int)
              due.stream()
                  .filter(one -> pass.tries(one.snapshot().id(), () -> judge(one, today)))
                  .count());
    }
    pass.end();
  }

  private List<Cadence> due(LocalDate today, MongoPass pass) {
    return cadences.due(today, pass);
  }

  private void judge(Cadence one, LocalDate today) {
    one.judge(today, period -> count(one.snapshot().terms(), period));
    saveUnlessAnotherDoes(one);
  }

  private void saveUnlessAnotherDoes(Cadence one) {
    if (one.changed()) {
      try {
        Cadence.Snapshot _ = cadences.save(one);
      } catch (ConcurrentChange another) {
        // It was judged by another instance, or changed: then it is looked at again.
      }
    }
  }

  private Cadence.Snapshot judged(Cadence cadence) {
    cadence.judge(ChinaDays.today(clock), period -> count(cadence.snapshot().terms(), period));
    return cadences.save(cadence);
  }

  private int count(CadenceTerms terms, Period period) {
    return held.count(
        terms.kind(),
        terms.area(),
        terms.organisationId(),
        period.from(),
        period.to(),
        terms.atLeast());
  }
}

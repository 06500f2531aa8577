package cn.tongxin.activity.duty;

import cn.tongxin.activity.Days;
import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use cases of duty rosters. */
@Service
class DutyService implements Desk {
  private static final int TRIES = 5;
  private static final int MOST_DAYS = 366;

  private final MongoDuties duties;
  private final LunarDays lunar;
  private final Clock clock;

  DutyService(MongoDuties duties, LunarDays lunar, Clock clock) {
    this.duties = duties;
    this.lunar = lunar;
    this.clock = clock;
  }

  DutyRoster put(Actor actor, @Nullable String ifMatch, DutyRoster written) {
    DutyRoster roster = written.in(actor.scope().place(written.area()));
    roster.check(ChinaDays.today(clock));
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            duties
                .byId(actor.scope(), roster.id())
                .map(known -> changed(known, roster.after(known), ifMatch))
                .orElseGet(() -> duties.save(roster)));
  }

  private DutyRoster changed(DutyRoster known, DutyRoster next, @Nullable String ifMatch) {
    if (next.equals(known)) {
      return known;
    }
    if (ifMatch == null) {
      throw Problem.conflict("duty.otherwise");
    }
    EntityTag.mustMatch(ifMatch, known.version());
    return duties.save(next);
  }

  DutyRoster substitute(Actor actor, UUID id, DutyRoster.Substitution substitution) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          DutyRoster known = byId(actor, id);
          DutyRoster next = known.with(substitution, lunar);
          return next.equals(known) ? known : duties.save(next);
        });
  }

  DutyRoster byId(Actor actor, UUID id) {
    return duties.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("duty.unknown"));
  }

  List<DutyRoster.Turn> turns(Actor actor, UUID id, LocalDate from, LocalDate to) {
    Days.mustBeOfOurTime("from", from);
    Days.mustBeOfOurTime("to", to);
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw Problem.invalid("to", "duty.days", MOST_DAYS);
    }
    return byId(actor, id).between(from, to, lunar);
  }

  @Override
  public int handOver(Handover handover) {
    Scope scope = Scope.of(handover.area());
    for (DutyRoster found : duties.of(scope, handover.from())) {
      DutyRoster _ =
          ConcurrentChange.retrying(
              TRIES,
              () -> duties.save(duties.byId(scope, found.id()).orElseThrow().handedOver(handover)));
    }
    return duties.countHandedOver(scope, handover);
  }
}

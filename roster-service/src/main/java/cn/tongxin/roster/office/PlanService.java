package cn.tongxin.roster.office;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.Change;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with the plan of a village. */
@Service
final class PlanService {
  private static final int TRIES = 5;

  private final VillagePlans plans;
  private final OfficeService offices;

  PlanService(VillagePlans plans, OfficeService offices) {
    this.plans = plans;
    this.offices = offices;
  }

  /** A plan, and whether it is the village's first. */
  record Put(VillagePlan plan, boolean created) {}

  Put put(Actor actor, AreaCode named, @Nullable String ifMatch, PlanBody body) {
    Office office = office(actor, named);
    AreaCode village = office.area();
    if (body.area() != null && !body.area().equals(named) && !body.area().equals(village)) {
      throw Problem.invalid("area", "id.other");
    }
    Change change = offices.change(actor, body.effectiveOn(), body.reason());
    String secretary =
        office.holder(EstablishedPosts.SECRETARY, offices.today()).map(Holder::called).orElse(null);
    try {
      return ConcurrentChange.retrying(
          TRIES, () -> tryPut(actor, village, ifMatch, body.plan(), secretary, change));
    } catch (ConcurrentChange e) {
      throw Problem.conflict("busy");
    }
  }

  private Put tryPut(
      Actor actor,
      AreaCode village,
      @Nullable String ifMatch,
      Plan wanted,
      @Nullable String secretary,
      Change change) {
    VillagePlan known = plans.of(actor.scope(), village).orElse(null);
    if (known == null) {
      EntityTag.mustMatch(ifMatch, 0);
      return new Put(save(actor, VillagePlan.begun(village, wanted, secretary, change)), true);
    }
    if (wanted.equals(known.present().plan())) {
      return new Put(known, false);
    }
    if (ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, known.number());
    known.change(wanted, secretary, change);
    return new Put(save(actor, known), false);
  }

  private VillagePlan save(Actor actor, VillagePlan plan) {
    plans.save(actor.scope(), plan);
    return plan;
  }

  VillagePlan get(Actor actor, AreaCode village) {
    return plans.of(actor.scope(), office(actor, village).area()).orElseThrow(PlanService::unknown);
  }

  /** The plan as it was recorded under just this code, where it was; else under the present one. */
  VillagePlan recorded(Actor actor, AreaCode village) {
    return plans.of(actor.scope(), village).orElseGet(() -> get(actor, village));
  }

  private Office office(Actor actor, AreaCode village) {
    Office office = offices.get(actor, village);
    if (!EstablishedPosts.isVillage(village)) {
      throw Problem.notFound("plan.unknown");
    }
    return office;
  }

  static Problem unknown() {
    return Problem.notFound("plan.unknown");
  }
}

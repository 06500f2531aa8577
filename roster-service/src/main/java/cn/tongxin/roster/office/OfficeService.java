package cn.tongxin.roster.office;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.Change;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one office. */
@Service
final class OfficeService {
  private static final int TRIES = 5;

  private final Offices offices;
  private final Places places;
  private final Clock clock;

  OfficeService(Offices offices, Places places, Clock clock) {
    this.offices = offices;
    this.places = places;
    this.clock = clock;
  }

  /** An office, and whether something was recorded of it for the first time. */
  record Put(Office office, boolean created) {}

  Put put(Actor actor, AreaCode named, @Nullable String ifMatch, OfficeBody body) {
    AreaCode area = placed(actor, named);
    if (body.area() != null && !body.area().equals(named) && !body.area().equals(area)) {
      throw Problem.invalid("area", "id.other");
    }
    Staffing staffing = body.staffing(area);
    Change change = change(actor, body.effectiveOn(), body.reason());
    try {
      return ConcurrentChange.retrying(TRIES, () -> tryPut(actor, area, ifMatch, staffing, change));
    } catch (ConcurrentChange e) {
      throw Problem.conflict("busy");
    }
  }

  private Put tryPut(
      Actor actor, AreaCode area, @Nullable String ifMatch, Staffing staffing, Change change) {
    Office office = read(actor, area);
    boolean created = office.number() == 0;
    if (!created && staffing.equals(office.staffing())) {
      return new Put(office, false);
    }
    if (!created && ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, office.number());
    office.staff(staffing, change);
    offices.save(actor.scope(), office);
    return new Put(office, created);
  }

  Office get(Actor actor, AreaCode area) {
    return read(actor, placed(actor, area));
  }

  /**
   * The office as it was recorded under just this code, where it was; else under the present one.
   */
  Office recorded(Actor actor, AreaCode named) {
    return offices.of(actor.scope(), List.of(named)).stream()
        .filter(office -> office.number() > 0)
        .findFirst()
        .orElseGet(() -> get(actor, named));
  }

  private Office read(Actor actor, AreaCode area) {
    return offices.of(actor.scope(), List.of(area)).getFirst();
  }

  Change change(Actor actor, @Nullable LocalDate effectiveOn, @Nullable String reason) {
    return Change.of(
        actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS), effectiveOn, reason);
  }

  LocalDate today() {
    return ChinaDays.today(clock);
  }

  /** The place that is named, or the one that it was merged into; smaller ones have no office. */
  private AreaCode placed(Actor actor, AreaCode named) {
    AreaCode area = actor.scope().place(named);
    if (area.value().length() > Circuit.VILLAGE || !places.knows(area)) {
      throw Problem.notFound("place.unknown", area);
    }
    return area;
  }
}

package cn.tongxin.activity.household;

import cn.tongxin.activity.household.Checklist.Basis;
import cn.tongxin.activity.household.Checklist.Ground;
import cn.tongxin.activity.household.Checklist.Kind;
import cn.tongxin.activity.request.CountedRequest;
import cn.tongxin.activity.request.CountedRequests;
import cn.tongxin.activity.visit.ItemsDone;
import cn.tongxin.activity.visit.SixItem;
import cn.tongxin.activity.visit.Subjects;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Brings together what shows the six items; reads what one household has, and no more. */
@Service
class ChecklistService {
  private final MongoHouseholds households;
  private final Subjects subjects;
  private final ItemsDone visits;
  private final CountedRequests requests;

  ChecklistService(
      MongoHouseholds households, Subjects subjects, ItemsDone visits, CountedRequests requests) {
    this.households = households;
    this.subjects = subjects;
    this.visits = visits;
    this.requests = requests;
  }

  /**
   * The list of a household and year: what was done for those who belonged, on the days on which
   * they did.
   *
   * @throws Problem 404 if there is no such household in the scope
   */
  Checklist of(Scope scope, UUID householdId, int year) {
    HouseholdDocument household =
        households
            .byId(scope, householdId)
            .orElseThrow(() -> Problem.notFound("household.unknown"));
    YearOfHousehold home =
        YearOfHousehold.of(householdId, households.residents(household), subjects::persons, year);
    List<Ground> grounds = new ArrayList<>();
    if (!home.entries().isEmpty()) {
      grounds.add(new Ground(SixItem.RECORD, Basis.of(Kind.HOUSEHOLD, householdId, null)));
    }
    grounds.addAll(cards(scope, home));
    visits.between(scope, home.entries(), home.first(), home.last()).stream()
        .filter(it -> home.includes(it.memberRef(), it.on()))
        .map(it -> new Ground(it.item(), Basis.of(Kind.VISIT, it.visitId(), it.on())))
        .forEach(grounds::add);
    grounds.addAll(solved(scope, home));
    return Checklist.of(householdId, new AreaCode(household.within().getLast()), year, grounds);
  }

  private List<Ground> cards(Scope scope, YearOfHousehold home) {
    return households.caresOf(scope, home.withItself()).stream()
        .filter(home::includes)
        .map(care -> new Ground(SixItem.CARD, Basis.of(Kind.CONTACT_CARD, care.id(), care.from())))
        .toList();
  }

  private List<Ground> solved(Scope scope, YearOfHousehold home) {
    List<Ground> grounds = new ArrayList<>();
    for (CountedRequest it : requests.solved(scope, home.entries(), home.first(), home.last())) {
      if (it.answer() != null
          && it.requesterRef() != null
          && home.includes(it.requesterRef(), it.answer().on())) {
        grounds.add(
            new Ground(
                SixItem.PROBLEM_SOLVED, Basis.of(Kind.SERVICE_REQUEST, it.id(), it.answer().on())));
      }
    }
    return grounds;
  }
}

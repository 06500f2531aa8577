package cn.tongxin.activity.household;

import cn.tongxin.activity.household.Checklist.Basis;
import cn.tongxin.activity.household.Checklist.Ground;
import cn.tongxin.activity.household.Checklist.Kind;
import cn.tongxin.activity.request.CountedRequests;
import cn.tongxin.activity.visit.ItemsDone;
import cn.tongxin.activity.visit.SixItem;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Brings together what shows the six items; reads what one household has, and no more. */
@Service
class ChecklistService {
  private final MongoHouseholds households;
  private final ItemsDone visits;
  private final CountedRequests requests;

  ChecklistService(MongoHouseholds households, ItemsDone visits, CountedRequests requests) {
    this.households = households;
    this.visits = visits;
    this.requests = requests;
  }

  /**
   * The list of a household and year.
   *
   * @throws Problem 404 if there is no such household in the scope
   */
  Checklist of(Scope scope, UUID householdId, int year) {
    HouseholdDocument household =
        households
            .byId(scope, householdId)
            .orElseThrow(() -> Problem.notFound("household.unknown"));
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    List<Ground> grounds = new ArrayList<>();
    if (!household.memberRefs().isEmpty()) {
      grounds.add(new Ground(SixItem.RECORD, Basis.of(Kind.HOUSEHOLD, householdId, null)));
    }
    grounds.addAll(cards(scope, household, first, last));
    visits.between(scope, household.memberRefs(), first, last).stream()
        .map(it -> new Ground(it.item(), Basis.of(Kind.VISIT, it.visitId(), it.on())))
        .forEach(grounds::add);
    grounds.addAll(solved(scope, household, first, last));
    AreaCode area = new AreaCode(household.within().getLast());
    return Checklist.of(householdId, area, year, grounds);
  }

  private List<Ground> cards(
      Scope scope, HouseholdDocument household, LocalDate first, LocalDate last) {
    List<UUID> subjects =
        Stream.concat(household.memberRefs().stream(), Stream.of(household.id())).toList();
    return households.caresOf(scope, subjects).stream()
        .filter(care -> care.isIn(first, last))
        .map(care -> new Ground(SixItem.CARD, Basis.of(Kind.CONTACT_CARD, care.id(), care.from())))
        .toList();
  }

  private List<Ground> solved(
      Scope scope, HouseholdDocument household, LocalDate first, LocalDate last) {
    return requests.solved(scope, household.memberRefs(), first, last).stream()
        .filter(request -> request.answer() != null)
        .map(
            request ->
                new Ground(
                    SixItem.PROBLEM_SOLVED,
                    Basis.of(Kind.SERVICE_REQUEST, request.id(), request.answer().on())))
        .toList();
  }
}

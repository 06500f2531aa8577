package cn.tongxin.roster.household;

import cn.tongxin.roster.HeldData;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Under which roof the member lives; the others who live there are nobody else's business. */
@Service
final class HeldHouseholdService implements HeldData {
  private final Households households;

  HeldHouseholdService(Households households) {
    this.households = households;
  }

  /** The household as its member is told of it. */
  record Home(UUID id, AreaCode area, String address, String cadre) {
    static Home of(Household household) {
      Roof roof = household.roof();
      return new Home(household.id(), roof.area(), roof.address(), roof.cadre());
    }
  }

  @Override
  public Map<String, Object> of(Scope scope, UUID memberRef) {
    return Map.of(
        "household", households.of(scope, List.of(memberRef)).stream().map(Home::of).toList());
  }
}

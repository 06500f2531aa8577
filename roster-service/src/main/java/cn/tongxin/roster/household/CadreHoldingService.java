package cn.tongxin.roster.household;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.handover.Holdings;
import cn.tongxin.roster.pairing.Succession;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets one cadre take over the households of another; where they are paired, they have followed.
 */
@Service
final class CadreHoldingService implements Holdings {
  private static final int AT_ONCE = 50;
  private static final int TRIES = 5;

  private final Households households;

  CadreHoldingService(Households households) {
    this.households = households;
  }

  @Override
  public Kind kind() {
    return Kind.HOUSEHOLD;
  }

  @Override
  public boolean holds(Scope scope, String person, LocalDate day) {
    return !households.list(scope, person, new PageQuery(1, null)).items().isEmpty();
  }

  /** Whoever was moved is found no more under the old cadre; at the end all are counted. */
  @Override
  public Step move(Succession by, @Nullable String after) {
    Scope scope = Scope.of(by.area());
    List<Household> found = households.list(scope, by.gone(), new PageQuery(AT_ONCE, null)).items();
    found.forEach(
        it -> {
          boolean _ = ConcurrentChange.retrying(TRIES, () -> move(scope, it.id(), by));
        });
    return found.isEmpty()
        ? new Step(households.countHandedOver(scope, by.id()), null)
        : new Step(0, by.gone());
  }

  private boolean move(Scope scope, UUID id, Succession by) {
    Household household = households.byId(scope, id).orElse(null);
    boolean news = household != null && household.handOver(by);
    if (household != null && news) {
      households.save(scope, household);
    }
    return news;
  }
}

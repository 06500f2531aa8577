package cn.tongxin.roster.household;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.place.Merger;
import cn.tongxin.roster.place.MergerWork;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Moves the households of a merged place to the other one. */
@Service
@Order(2)
final class MergedHouseholdService implements MergerWork {
  private static final int AT_ONCE = 200;
  private static final int TRIES = 5;

  private final Households households;

  MergedHouseholdService(Households households) {
    this.households = households;
  }

  @Override
  public void follow(Merger merger, AreaCode now) {
    @Nullable String next = null;
    do {
      PageQuery query = PageQuery.of(AT_ONCE, next);
      next = ConcurrentChange.retrying(TRIES, () -> move(merger.code(), now, query)).nextCursor();
    } while (next != null);
  }

  private Page<Household> move(AreaCode old, AreaCode now, PageQuery query) {
    Page<Household> page = households.at(old, query);
    for (Household household : page.items()) {
      if (household.change(household.roof().in(now))) {
        households.save(Scope.platform(), household);
      }
    }
    return page;
  }
}

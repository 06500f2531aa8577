package cn.tongxin.roster.household;

import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.pairing.SubjectKind;
import cn.tongxin.roster.pairing.Subjects;
import cn.tongxin.roster.pairing.Unpaired;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Households as those who are looked after: as long as anybody lives there. */
final class HouseholdSubjects implements Subjects {
  private final Households households;
  private final Clock clock;

  HouseholdSubjects(Households households, Clock clock) {
    this.households = households;
    this.clock = clock;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.HOUSEHOLD;
  }

  @Override
  public Optional<AreaCode> areaOf(Scope scope, UUID id) {
    return households.byId(scope, id).filter(Household::isServed).map(it -> it.roof().area());
  }

  @Override
  public void lookedAfterBy(UUID id, @Nullable Care care) {
    Household household = households.byId(Scope.platform(), id).orElse(null);
    LocalDate today = ChinaDays.today(clock);
    if (household != null && household.caredForBy(care, today)) {
      households.save(Scope.platform(), household);
    }
  }

  @Override
  public Page<Unpaired> vacant(Scope scope, LocalDate day, PageQuery query) {
    return households
        .vacant(scope, day, query)
        .map(it -> new Unpaired(it.id(), it.roof().area(), null, null));
  }
}

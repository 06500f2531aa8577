package cn.tongxin.roster.office;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.Change;
import cn.tongxin.roster.handover.Holdings;
import cn.tongxin.roster.pairing.Succession;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets one officer take over the posts and the stationings of another. */
@Service
final class PostHoldingService implements Holdings {
  private static final int AT_ONCE = 50;
  private static final int TRIES = 5;

  private final Offices offices;
  private final Clock clock;

  PostHoldingService(Offices offices, Clock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.OFFICE_POST;
  }

  @Override
  public boolean holds(Scope scope, String person, LocalDate day) {
    return offices.naming(scope, person, null, AT_ONCE).stream()
        .anyMatch(office -> office.staffing().names(person, day));
  }

  @Override
  public Step move(Succession by, @Nullable String after) {
    Scope scope = Scope.of(by.area());
    AreaCode last = after == null ? null : new AreaCode(after);
    List<Office> found = offices.naming(scope, by.gone(), last, AT_ONCE);
    int moved = 0;
    for (Office office : found) {
      moved += ConcurrentChange.retrying(TRIES, () -> move(scope, office.area(), by)) ? 1 : 0;
    }
    return new Step(moved, found.size() < AT_ONCE ? null : found.getLast().area().value());
  }

  private boolean move(Scope scope, AreaCode area, Succession by) {
    Office office = offices.of(scope, List.of(area)).getFirst();
    if (office.wasChanged(by.reason())) {
      return true;
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Change change = new Change(by.by(), at, by.on(), by.reason());
    boolean news = office.handOver(by.gone(), by.come(), change);
    if (news) {
      offices.save(scope, office);
    }
    return news;
  }
}

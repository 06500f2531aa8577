package cn.tongxin.roster.organisation;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.Change;
import cn.tongxin.roster.handover.Holdings;
import cn.tongxin.roster.pairing.Succession;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets one officer take over what another is to organisations. */
@Service
final class ContactHoldingService implements Holdings {
  private static final int AT_ONCE = 50;
  private static final int TRIES = 5;

  private final Organisations organisations;
  private final Clock clock;

  ContactHoldingService(Organisations organisations, Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.ORGANISATION_CONTACT;
  }

  @Override
  public boolean holds(Scope scope, String person, LocalDate day) {
    return organisations.naming(scope, person, null, AT_ONCE).stream()
        .anyMatch(it -> !it.lifecycle().isEnd() && it.profile().names(person, day));
  }

  @Override
  public Step move(Succession by, @Nullable String after) {
    Scope scope = Scope.of(by.area());
    UUID last = after == null ? null : UUID.fromString(after);
    List<Organisation> found = organisations.naming(scope, by.gone(), last, AT_ONCE);
    int moved = 0;
    for (Organisation one : found) {
      moved += ConcurrentChange.retrying(TRIES, () -> move(scope, one.id(), by)) ? 1 : 0;
    }
    return new Step(moved, found.size() < AT_ONCE ? null : found.getLast().id().toString());
  }

  private boolean move(Scope scope, UUID id, Succession by) {
    Organisation organisation = organisations.byId(scope, id).orElse(null);
    if (organisation == null || organisation.wasChanged(by.reason())) {
      return organisation != null;
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Change change = new Change(by.by(), at, by.on(), by.reason());
    boolean news = organisation.handOver(by.gone(), by.come(), change);
    if (news) {
      organisations.save(scope, organisation);
    }
    return news;
  }
}

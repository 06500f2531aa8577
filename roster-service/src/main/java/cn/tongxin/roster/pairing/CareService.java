package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps a member and its pairing in step: the pairing lies where the member is served, and the
 * member carries a copy of who is on duty. Both are written one after the other; whoever finds them
 * apart, this or the daily run, brings them together again.
 */
@Service
final class CareService implements MemberFollowUp {
  private static final int TRIES = 5;
  private static final int AT_ONCE = 5000;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Members members;
  private final Pairings pairings;
  private final CareFollowUp followUp;
  private final Clock clock;

  CareService(Members members, Pairings pairings, CareFollowUp followUp, Clock clock) {
    this.members = members;
    this.pairings = pairings;
    this.followUp = followUp;
    this.clock = clock;
  }

  @Override
  public void settle(Collection<UUID> ids) {
    for (UUID id : ids) {
      boolean _ = ConcurrentChange.retrying(TRIES, () -> settle(id));
    }
    followUp.settle(ids);
  }

  private boolean settle(UUID id) {
    Member member = members.byId(Scope.platform(), id).orElse(null);
    if (member == null) {
      return false;
    }
    Optional<Pairing> pairing = onDuty(id);
    if (pairing.isPresent() && pairing.get().relocate(member.profile().area())) {
      pairings.save(Scope.platform(), pairing.get());
    }
    Care care = pairing.map(Pairing::care).orElse(null);
    if (member.caredForBy(care)) {
      members.save(Scope.platform(), member);
    }
    return true;
  }

  /** The pairing of today, or else the next one to begin. */
  private Optional<Pairing> onDuty(UUID id) {
    LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
    return pairings.ofMembers(Scope.platform(), List.of(id)).stream()
        .filter(pairing -> pairing.duty().coversOrFollows(today))
        .min(Comparator.comparing(pairing -> pairing.duty().from()));
  }

  /** One pairing takes over from another at midnight; any number of instances may run this. */
  @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
  void turnOver() {
    LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
    Set<UUID> turning =
        pairings.turningBetween(today.minusDays(2), today, AT_ONCE).stream()
            .map(Pairing::memberId)
            .collect(Collectors.toSet());
    settle(turning);
  }
}

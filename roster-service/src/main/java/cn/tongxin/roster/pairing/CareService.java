package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps a subject and its pairings in step: a pairing lies where the subject is served, ends where
 * it is served no more, and the subject carries a copy of who is on duty. Both are written one
 * after the other; whoever finds them apart, this or the daily run, brings them together again.
 */
@Service
final class CareService implements MemberFollowUp, Caretaking {
  private static final int TRIES = 5;
  private static final int AT_ONCE = 5000;

  private final KnownSubjects subjects;
  private final Pairings pairings;
  private final CareFollowUp followUp;
  private final Loads loads;
  private final Clock clock;

  CareService(
      KnownSubjects subjects, Pairings pairings, CareFollowUp followUp, Loads loads, Clock clock) {
    this.subjects = subjects;
    this.pairings = pairings;
    this.followUp = followUp;
    this.loads = loads;
    this.clock = clock;
  }

  @Override
  public void settle(Collection<UUID> members) {
    settle(SubjectKind.MEMBER, members);
  }

  @Override
  public void settle(SubjectKind kind, Collection<UUID> ids) {
    for (UUID id : ids) {
      Subject subject = new Subject(kind, id);
      boolean _ = ConcurrentChange.retrying(TRIES, () -> settle(subject));
    }
    if (kind == SubjectKind.MEMBER) {
      followUp.settle(ids);
    }
  }

  private boolean settle(Subject subject) {
    Subjects known = subjects.of(subject.kind()).orElse(null);
    if (known == null) {
      return false;
    }
    Optional<AreaCode> area = known.areaOf(Scope.platform(), subject.id());
    List<Pairing> current =
        pairings.ofSubjects(Scope.platform(), List.of(subject.id())).stream()
            .filter(pairing -> pairing.duty().coversOrFollows(today()))
            .toList();
    for (Pairing pairing : current) {
      if (area.map(pairing::relocate).orElseGet(() -> pairing.endOn(today()))) {
        pairings.save(Scope.platform(), pairing);
      }
    }
    known.lookedAfterBy(subject.id(), onDuty(current).map(Pairing::care).orElse(null));
    return true;
  }

  /** The pairing of today, or else the next one to begin. */
  private static Optional<Pairing> onDuty(List<Pairing> current) {
    return current.stream()
        .filter(Pairing::isCare)
        .min(Comparator.comparing(pairing -> pairing.duty().from()));
  }

  private LocalDate today() {
    return ChinaDays.today(clock);
  }

  /** One pairing takes over from another at midnight; any number of instances may run this. */
  @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
  void turnOver() {
    LocalDate today = today();
    List<Pairing> found = pairings.turningBetween(today.minusDays(2), today, AT_ONCE);
    loads.mark(found.stream().flatMap(Pairing::concerned).toList(), true);
    Map<SubjectKind, Set<UUID>> turning = Subject.byKind(found);
    turning.forEach(this::settle);
  }
}

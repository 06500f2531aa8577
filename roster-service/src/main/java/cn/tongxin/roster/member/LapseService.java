package cn.tongxin.roster.member;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Erases what may be kept no more, and finishes what a crash left of a withdrawal. Any number of
 * instances may do this at the same time; reading does not wait for it.
 */
@Service
final class LapseService {
  private static final Logger log = LoggerFactory.getLogger(LapseService.class);
  private static final int AT_ONCE = 200;
  private static final int TRIES = 5;

  private final Members members;
  private final MemberFollowUp followUp;
  private final Clock clock;

  LapseService(Members members, MemberFollowUp followUp, Clock clock) {
    this.members = members;
    this.followUp = followUp;
    this.clock = clock;
  }

  /** Every ten minutes: a consent ends at midnight, and one entered late may have ended before. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT20S")
  void sweep() {
    try {
      LocalDate today = Entry.dayOf(clock.instant());
      members
          .lapsing(today, AT_ONCE)
          .forEach(some -> change(some.id(), member -> member.lapse(today)));
      members.unsettled(AT_ONCE).forEach(this::settle);
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("error", e.getClass().getName()).log("left to the next sweep");
    }
  }

  private void settle(Member member) {
    followUp.settle(List.of(member.id()));
    settled(member.id());
  }

  /** Notes that what hung on an ended consent is gone everywhere. */
  void settled(UUID id) {
    change(
        id,
        member -> {
          boolean news = member.state().unsettled() != null;
          member.settled();
          return news;
        });
  }

  private void change(UUID id, Predicate<Member> step) {
    boolean _ = ConcurrentChange.retrying(TRIES, () -> tryToChange(id, step));
  }

  private boolean tryToChange(UUID id, Predicate<Member> step) {
    return members
        .byId(Scope.platform(), id)
        .filter(step)
        .map(
            member -> {
              members.save(Scope.platform(), member);
              return true;
            })
        .orElse(false);
  }
}

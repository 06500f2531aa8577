package cn.tongxin.roster.mustvisit;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.ledger.Access;
import cn.tongxin.roster.ledger.Ledger;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Trigger;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Records what happened to members and owes them a visit; entered in the access ledger first. */
@Service
final class TriggerService {
  private static final int TRIES = 5;

  private final Members members;
  private final VaultService vault;
  private final Planner planner;
  private final MemberFollowUp followUp;
  private final Ledger ledger;
  private final Clock clock;

  TriggerService(
      Members members,
      VaultService vault,
      Planner planner,
      MemberFollowUp followUp,
      Ledger ledger,
      Clock clock) {
    this.members = members;
    this.vault = vault;
    this.planner = planner;
    this.followUp = followUp;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The window that follows, and whether it follows only now. */
  record Noted(UUID mustVisitId, boolean news) {}

  Noted note(Actor actor, UUID id, Trigger.Kind kind, LocalDate on) {
    LocalDate today = today();
    if (on.isAfter(today)) {
      throw Problem.invalid("on", "future");
    }
    if (on.isBefore(today.minusYears(1))) {
      throw Problem.invalid("on", "trigger.too-old");
    }
    if (!get(actor, id).agrees(kind.purpose(), today)) {
      throw Problem.conflict("sensitive.no-consent");
    }
    Trigger trigger = new Trigger(kind, on, today);
    boolean news = change(actor, id, member -> vault.noteTrigger(member, trigger));
    return new Noted(planner.idOf(id, trigger), news);
  }

  /** Takes back what was recorded by mistake. */
  void drop(Actor actor, UUID id, Trigger.Kind kind, LocalDate on) {
    boolean _ = change(actor, id, member -> vault.dropTrigger(member, new Trigger(kind, on, on)));
  }

  private boolean change(Actor actor, UUID id, Predicate<Member> step) {
    Member first = get(actor, id);
    ledger.enter(
        new Access(
            id,
            first.profile().area(),
            actor.id(),
            Access.Action.RECORDED,
            "recorded",
            clock.instant()));
    boolean news = ConcurrentChange.retrying(TRIES, () -> tryToChange(actor, id, step));
    followUp.settle(List.of(id));
    return news;
  }

  private boolean tryToChange(Actor actor, UUID id, Predicate<Member> step) {
    Member member = get(actor, id);
    boolean news = step.test(member);
    if (news) {
      members.save(actor.scope(), member);
    }
    return news;
  }

  private Member get(Actor actor, UUID id) {
    Member member =
        members.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("member.unknown"));
    if (!member.profile().status().isServed()) {
      throw Problem.conflict("trigger.not-served");
    }
    return member;
  }

  private LocalDate today() {
    return Entry.dayOf(clock.instant());
  }
}

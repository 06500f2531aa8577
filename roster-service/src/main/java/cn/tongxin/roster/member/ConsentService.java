package cn.tongxin.roster.member;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What a member agreed to, and the wishes that hang on it. */
@Service
final class ConsentService {
  private final Members members;
  private final MemberService service;
  private final VaultService vault;
  private final Notices notices;
  private final MemberFollowUp followUp;
  private final LapseService lapses;

  ConsentService(
      Members members,
      MemberService service,
      VaultService vault,
      Notices notices,
      MemberFollowUp followUp,
      LapseService lapses) {
    this.members = members;
    this.service = service;
    this.vault = vault;
    this.notices = notices;
    this.followUp = followUp;
    this.lapses = lapses;
  }

  void agree(Actor actor, UUID id, Purpose purpose, Consent consent) {
    if (consent.grantedOn().isAfter(service.entry(actor).day())) {
      throw Problem.invalid("grantedOn", "future");
    }
    if (consent.expiresOn().isBefore(consent.grantedOn())) {
      throw Problem.invalid("expiresOn", "ends-before");
    }
    if (!notices.has(purpose, consent.noticeVersion())) {
      throw Problem.invalid("noticeVersion", "consent.notice-unknown");
    }
    change(actor, id, member -> member.agree(purpose, consent));
  }

  void disagree(Actor actor, UUID id, Purpose purpose) {
    LocalDate today = service.entry(actor).day();
    change(actor, id, member -> member.disagree(purpose, today));
  }

  /** All consents that the member ever gave, the oldest first. */
  List<Agreement> consents(Actor actor, UUID id) {
    return service.get(actor, id).state().consents();
  }

  void wish(Actor actor, UUID id, Set<String> occasions) {
    change(
        actor,
        id,
        member -> {
          if (!member.agrees(Purpose.GREETING, service.entry(actor).day())) {
            throw Problem.conflict("occasions.no-consent");
          }
          if (!vault.occasionsOf(member).equals(occasions)) {
            vault.noteOccasions(member, occasions);
          }
        });
  }

  private void change(Actor actor, UUID id, Consumer<Member> step) {
    boolean unsettled =
        service.trying(
            actor,
            id,
            () -> {
              Member member = service.get(actor, id);
              MemberState before = member.state();
              step.accept(member);
              if (!member.state().equals(before)) {
                members.save(actor.scope(), member);
              }
              return member.state().unsettled() != null;
            });
    followUp.settle(List.of(id));
    if (unsettled) {
      lapses.settled(id);
    }
  }
}

package cn.tongxin.roster.sensitive;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.ledger.Access;
import cn.tongxin.roster.ledger.Ledger;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Purpose;
import cn.tongxin.roster.member.Trigger;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.roster.member.Wishes;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens and records what is sensitive; nothing is decrypted before it is entered in the ledger. */
@Service
final class SensitiveService {
  private static final int TRIES = 5;
  private static final String RECORDED = "recorded";

  private final Members members;
  private final VaultService vault;
  private final Wishes wishes;
  private final SensitiveData data;
  private final Ledger ledger;
  private final MemberFollowUp followUp;
  private final Clock clock;

  SensitiveService(
      Members members,
      VaultService vault,
      Wishes wishes,
      SensitiveData data,
      Ledger ledger,
      MemberFollowUp followUp,
      Clock clock) {
    this.members = members;
    this.vault = vault;
    this.wishes = wishes;
    this.data = data;
    this.ledger = ledger;
    this.followUp = followUp;
    this.clock = clock;
  }

  /**
   * What was opened.
   *
   * @param fields facts by category
   * @param occasions on which the member wishes to be greeted
   */
  record Opened(UUID memberRef, Map<String, String> fields, Set<String> occasions) {}

  Opened open(Actor actor, UUID id, String reason) {
    Member member = get(actor, id);
    LocalDate today = Entry.dayOf(clock.instant());
    boolean agreed =
        Stream.of(Purpose.CATEGORY, Purpose.HARDSHIP, Purpose.GREETING)
            .anyMatch(purpose -> member.agrees(purpose, today));
    if (!agreed) {
      throw Problem.conflict("sensitive.no-consent");
    }
    enter(actor, member, Access.Action.OPENED, reason);
    return new Opened(id, vault.factsOf(member, today), wishes.of(member, today));
  }

  void record(Actor actor, UUID id, Map<String, @Nullable String> fields) {
    Member first = get(actor, id);
    fields.forEach((key, text) -> mustBeAgreed(first, key, text));
    enter(actor, first, Access.Action.RECORDED, RECORDED);
    boolean _ = ConcurrentChange.retrying(TRIES, () -> write(actor, id, fields));
    followUp.settle(List.of(id));
  }

  private boolean write(Actor actor, UUID id, Map<String, @Nullable String> fields) {
    Member member = get(actor, id);
    fields.forEach(
        (key, text) -> {
          mustBeAgreed(member, key, text);
          SensitiveData.Category category = data.named(key);
          if (text != null && isNewHardship(member, category)) {
            LocalDate today = Entry.dayOf(clock.instant());
            boolean _ = vault.noteTrigger(member, new Trigger(Trigger.Kind.HARDSHIP, today, today));
          }
          vault.noteFact(member, key, text, category.purpose(), category.datum().retention());
        });
    members.save(actor.scope(), member);
    return true;
  }

  /** Whoever comes into need is visited; other words for it are no new need. */
  private boolean isNewHardship(Member member, SensitiveData.Category category) {
    return category.purpose() == Purpose.HARDSHIP
        && vault
            .keptOf(member, List.of(category.datum().key()), Entry.dayOf(clock.instant()))
            .isEmpty();
  }

  private void mustBeAgreed(Member member, String key, @Nullable String text) {
    Purpose purpose = data.named(key).purpose();
    if (text != null && !member.agrees(purpose, Entry.dayOf(clock.instant()))) {
      throw Problem.conflict("sensitive.no-consent");
    }
  }

  private void enter(Actor actor, Member member, Access.Action action, String reason) {
    ledger.enter(
        new Access(
            member.id(), member.profile().area(), actor.id(), action, reason, clock.instant()));
  }

  private Member get(Actor actor, UUID id) {
    return members.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("member.unknown"));
  }
}

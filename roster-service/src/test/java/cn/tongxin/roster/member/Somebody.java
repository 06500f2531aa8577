package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Members for tests. */
public final class Somebody {
  public static final AreaCode LIUYUAN = new AreaCode("410225105201");
  public static final AreaCode YANGZHUANG = new AreaCode("410225105202");
  public static final LocalDate REGISTERED = LocalDate.of(2026, 3, 1);
  public static final Entry NOW = new Entry("officer", Instant.parse("2026-11-22T02:00:00Z"));

  public static Member called(String name) {
    return Member.registered(UUID.randomUUID(), profile(name, LIUYUAN), REGISTERED, NOW);
  }

  public static Profile profile(String name, AreaCode area) {
    return new Profile(
        Person.named(name),
        Residence.in(area),
        List.of("TEACHER"),
        Work.unknown(),
        Standing.none(),
        MemberStatus.ACTIVE,
        new Rhythm(90, null));
  }

  /** Somebody who agreed to everything for a year. */
  public static Member whoAgreed(String name) {
    Member member = called(name);
    for (Purpose purpose : Purpose.values()) {
      member.agree(purpose, consentUntil(LocalDate.of(2027, 1, 1)));
    }
    return member;
  }

  /** Somebody who wishes to be greeted on these occasions, for two years. */
  public static Member whoWishes(
      VaultService vault, String name, AreaCode area, Set<String> occasions) {
    Member member = Member.registered(UUID.randomUUID(), profile(name, area), REGISTERED, NOW);
    member.agree(Purpose.GREETING, consentUntil(LocalDate.of(2028, 12, 31)));
    vault.noteOccasions(member, occasions);
    return member;
  }

  /** Takes back all wishes. */
  public static void wishesNothing(VaultService vault, Member member) {
    vault.noteOccasions(member, Set.of());
  }

  static Profile closed(Profile old) {
    return new Profile(
        old.person(),
        old.residence(),
        old.categories(),
        old.work(),
        old.standing(),
        MemberStatus.CLOSED,
        old.rhythm());
  }

  static Consent consentUntil(LocalDate expiresOn) {
    return new Consent(LocalDate.of(2026, 1, 1), expiresOn, "1", "PAPER");
  }

  private Somebody() {}
}

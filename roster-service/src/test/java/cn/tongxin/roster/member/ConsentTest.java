package cn.tongxin.roster.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private static final LocalDate GRANTED = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final LocalDate AFTER = LAST.plusDays(1);
  private static final Period MONTHS = Period.ofMonths(6);

  private final VaultService vault = new VaultService(new MasterKeyService(new byte[32]));
  private final Member member = Somebody.called("张三");

  private void agreeToAll() {
    for (Purpose purpose : Purpose.values()) {
      member.agree(purpose, new Consent(GRANTED, LAST, "1", "PAPER"));
    }
    vault.notePhone(member, "13800001234");
    vault.noteOccasions(member, Set.of("QINGMING"));
    vault.noteFact(member, "ETHNICITY", "回族", Purpose.CATEGORY, MONTHS);
    vault.noteFact(member, "HARDSHIP", "火灾", Purpose.HARDSHIP, MONTHS);
  }

  @Test
  void onTheFirstDayAfterItsLastNothingIsReadableWhetherItWasErasedOrNot() {
    agreeToAll();

    assertThat(vault.phoneOf(member, LAST)).contains("13800001234");
    assertThat(vault.factsOf(member, LAST))
        .containsEntry("ETHNICITY", "回族")
        .containsEntry("HARDSHIP", "火灾");
    assertThat(vault.phoneOf(member, AFTER)).isEmpty();
    assertThat(vault.factsOf(member, AFTER)).isEmpty();
    assertThat(member.agrees(Purpose.GREETING, AFTER)).isFalse();
  }

  @Test
  void theSweepErasesWhatHungOnItAndKeepsThatItWasGiven() {
    agreeToAll();

    assertThat(member.lapse(LAST)).isFalse();
    assertThat(member.lapse(AFTER)).isTrue();
    assertThat(member.lapse(AFTER)).isFalse();

    Secret secret = member.state().secret();
    assertThat(secret.phone()).isNull();
    assertThat(secret.phoneMark()).isNull();
    assertThat(secret.occasions()).isNull();
    assertThat(secret.facts()).isEmpty();
    assertThat(member.state().consents())
        .hasSize(Purpose.values().length)
        .allMatch(given -> AFTER.equals(given.endedOn()));
    assertThat(member.state().unsettled()).isTrue();
  }

  @Test
  void withdrawingOneErasesItsOwnAndNoOther() {
    agreeToAll();

    member.disagree(Purpose.CATEGORY, Somebody.NOW.day());

    assertThat(vault.factsOf(member, Somebody.NOW.day())).containsOnlyKeys("HARDSHIP");
    assertThat(member.state().secret().facts()).hasSize(1);
    assertThat(vault.phoneOf(member, Somebody.NOW.day())).isPresent();
  }

  @Test
  void whoNoLongerWantsToBeCalledHasNoNumberUntilItIsAgreedAgain() {
    agreeToAll();
    member.disagree(Purpose.CONTACT, Somebody.NOW.day());

    assertThat(vault.notePhone(member, "13800001234")).isFalse();
    assertThat(vault.phoneOf(member, Somebody.NOW.day())).isEmpty();

    member.agree(Purpose.CONTACT, new Consent(GRANTED, LAST, "1", "PAPER"));
    assertThat(vault.notePhone(member, "13800001234")).isTrue();
    assertThat(member.state().consents()).hasSize(Purpose.values().length + 1);
  }

  @Test
  void theSameConsentAgainIsNoNews() {
    agreeToAll();
    MemberState before = member.state();

    member.agree(Purpose.GREETING, new Consent(GRANTED, LAST, "1", "PAPER"));

    assertThat(member.state()).isEqualTo(before);
  }

  @Test
  void factsOfWhomTheOfficeNoLongerServesAreKeptForTheirMonthsOnly() {
    for (Purpose purpose : Purpose.values()) {
      member.agree(purpose, new Consent(GRANTED, LAST.plusYears(5), "1", "PAPER"));
    }
    vault.noteFact(member, "HEALTH", "住院", Purpose.HARDSHIP, MONTHS);
    assertThat(Retention.nextOf(member.state())).isEqualTo(AFTER.plusYears(5));

    member.change(Somebody.closed(member.profile()), null, Somebody.NOW);

    LocalDate end = Somebody.NOW.day().plus(MONTHS);
    assertThat(Retention.nextOf(member.state())).isEqualTo(end);
    assertThat(member.lapse(end.minusDays(1))).isFalse();
    assertThat(member.lapse(end)).isTrue();
    assertThat(vault.factsOf(member, end)).isEmpty();
  }

  @Test
  void whatAFactIsAboutIsNotToBeSeen() {
    agreeToAll();

    assertThat(String.valueOf(member.state()))
        .doesNotContain("ETHNICITY")
        .doesNotContain("回族")
        .doesNotContain("火灾");
    assertThat(member.state().secret().facts())
        .filteredOn(fact -> fact.purpose() == Purpose.CATEGORY)
        .extracting(SealedFact::mark)
        .doesNotContain(markOfSomebodyElse());
  }

  private String markOfSomebodyElse() {
    Member other = Somebody.called("李四");
    other.agree(Purpose.CATEGORY, new Consent(GRANTED, LAST, "1", "PAPER"));
    vault.noteFact(other, "ETHNICITY", "回族", Purpose.CATEGORY, MONTHS);
    return other.state().secret().facts().getFirst().mark();
  }
}

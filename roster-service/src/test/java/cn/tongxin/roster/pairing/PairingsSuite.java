package cn.tongxin.roster.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every form of the store does. */
abstract class PairingsSuite {
  private static final AreaCode LIUYUAN = new AreaCode("410225105201");
  private static final Scope HOME = Scope.of(LIUYUAN);
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

  private final UUID member = UUID.randomUUID();
  private Pairings pairings;

  final void store(Pairings form) {
    pairings = form;
  }

  private Pairing pairing(LocalDate from, LocalDate to) {
    return Pairing.started(UUID.randomUUID(), member, LIUYUAN, new Duty("a", "b", from, to));
  }

  @Test
  void whatWasSavedIsReadAgainAndOnlyInItsScope() {
    Pairing pairing = pairing(MARCH, null);
    pairings.save(HOME, pairing);

    Pairing read = pairings.byId(HOME, pairing.id()).orElseThrow();
    assertThat(read.duty()).isEqualTo(pairing.duty());
    assertThat(read.subject()).isEqualTo(pairing.subject());
    assertThat(read.area()).isEqualTo(LIUYUAN);
    assertThat(pairings.byId(ELSEWHERE, pairing.id())).isEmpty();
    assertThat(pairings.ofMembers(ELSEWHERE, List.of(member))).isEmpty();
    assertThat(pairings.ofMembers(HOME, List.of(member, UUID.randomUUID()))).hasSize(1);
  }

  @Test
  void oneOpenPairingOfAMemberAndAnyNumberOfEndedOnes() {
    pairings.saveAll(List.of(pairing(MARCH, JUNE), pairing(MARCH, JUNE)));
    Pairing open = pairing(JUNE.plusDays(1), null);
    pairings.save(HOME, open);

    assertThatThrownBy(() -> pairings.save(HOME, pairing(JUNE, null)))
        .isInstanceOf(ConcurrentChange.class);

    Pairing ending = pairings.byId(HOME, open.id()).orElseThrow();
    ending.change(ending.duty().until(LocalDate.of(2026, 12, 31)));
    pairings.save(HOME, ending);
    pairings.save(HOME, pairing(LocalDate.of(2027, 1, 1), null));
    assertThat(pairings.ofMembers(HOME, List.of(member))).hasSize(4);
  }

  @Test
  void ofTwoWritersOneLoses() {
    Pairing pairing = pairing(MARCH, null);
    pairings.save(HOME, pairing);
    Pairing first = pairings.byId(HOME, pairing.id()).orElseThrow();
    Pairing second = pairings.byId(HOME, pairing.id()).orElseThrow();
    pairings.save(HOME, first);

    assertThatThrownBy(() -> pairings.save(HOME, second)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void whatBeginsOrEndsIsFoundByItsDay() {
    pairings.save(HOME, pairing(MARCH, JUNE));

    assertThat(pairings.turningBetween(MARCH, MARCH, 10)).hasSize(1);
    assertThat(pairings.turningBetween(JUNE, JUNE.plusDays(2), 10)).hasSize(1);
    assertThat(pairings.turningBetween(MARCH.plusDays(1), JUNE.minusDays(1), 10)).isEmpty();
  }
}

package cn.tongxin.roster.mustvisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every form of the store does. */
abstract class MustVisitsSuite {
  private static final AreaCode LIUYUAN = new AreaCode("410225105201");
  private static final Scope HOME = Scope.of(LIUYUAN);
  private static final LocalDate FROM = LocalDate.of(2026, 12, 25);
  private static final LocalDate TO = LocalDate.of(2027, 1, 3);

  private final UUID member = UUID.randomUUID();
  private MustVisits windows;

  final void store(MustVisits form) {
    windows = form;
  }

  private MustVisit window() {
    return MustVisit.announced(
        UUID.randomUUID(), new Owed(member, LIUYUAN, List.of("a", "b"), FROM, TO));
  }

  private int owed(Scope scope, LocalDate first, LocalDate last) {
    return windows.owed(scope, first, last, PageQuery.of(200, null)).items().size();
  }

  @Test
  void aWindowIsOwedOnItsDaysAndInItsScope() {
    windows.saveAll(List.of(window()));

    assertThat(owed(HOME, null, null)).isEqualTo(1);
    assertThat(owed(HOME, TO, TO)).isEqualTo(1);
    assertThat(owed(HOME, FROM.minusDays(9), FROM)).isEqualTo(1);
    assertThat(owed(HOME, TO.plusDays(1), null)).isZero();
    assertThat(owed(HOME, null, FROM.minusDays(1))).isZero();
    assertThat(owed(Scope.of(new AreaCode("410225106")), null, null)).isZero();
  }

  @Test
  void aWithdrawnWindowIsKnownAndNotOwed() {
    windows.saveAll(List.of(window()));
    MustVisit window = windows.ofMember(member).getFirst();
    window.withdraw(null);
    windows.saveAll(List.of(window));

    assertThat(owed(HOME, null, null)).isZero();
    assertThat(windows.ofMember(member)).singleElement().matches(MustVisit::withdrawn);
    assertThat(windows.byId(HOME, window.id())).get().matches(MustVisit::withdrawn);
  }

  @Test
  void aWindowIsFoundByItsIdInItsScopeOnly() {
    MustVisit window = window();
    windows.saveAll(List.of(window));

    assertThat(windows.byId(HOME, window.id()).orElseThrow().owed()).isEqualTo(window.owed());
    assertThat(windows.byId(Scope.of(new AreaCode("410225106")), window.id())).isEmpty();
    assertThat(windows.byId(HOME, UUID.randomUUID())).isEmpty();
  }

  @Test
  void ofTwoPlansOneLoses() {
    MustVisit first = window();
    windows.saveAll(List.of(first));

    assertThatThrownBy(() -> windows.saveAll(List.of(first))).isInstanceOf(ConcurrentChange.class);
  }
}

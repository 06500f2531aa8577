package cn.tongxin.roster.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MemberTest {
  private final Member member = Somebody.called("张三");

  @Test
  void aLateMoveChangesWhatWasRecordedForLaterDaysToo() {
    member.change(Somebody.profile("张三丰", Somebody.LIUYUAN), Somebody.NOW);
    member.move(Somebody.YANGZHUANG, LocalDate.of(2026, 7, 1), "x", Somebody.NOW);

    assertThat(member.profile()).isEqualTo(Somebody.profile("张三丰", Somebody.YANGZHUANG));
    assertThat(member.asOf(LocalDate.of(2026, 7, 1)).orElseThrow().profile())
        .isEqualTo(Somebody.profile("张三", Somebody.YANGZHUANG));
    assertThat(member.asOf(LocalDate.of(2026, 6, 30)).orElseThrow().profile().area())
        .isEqualTo(Somebody.LIUYUAN);
    assertThat(member.state().versions()).extracting(MemberVersion::number).doesNotHaveDuplicates();
  }

  @Test
  void theSameMoveAgainIsNoNews() {
    member.move(Somebody.YANGZHUANG, LocalDate.of(2026, 7, 1), "x", Somebody.NOW);
    int told = member.facts().size();
    member.move(Somebody.YANGZHUANG, LocalDate.of(2026, 7, 1), "x", Somebody.NOW);

    assertThat(member.facts()).hasSize(told);
  }

  @Test
  void aMoveBeforeALaterMoveIsRefused() {
    member.move(Somebody.YANGZHUANG, LocalDate.of(2026, 7, 1), "x", Somebody.NOW);

    assertThatThrownBy(
            () ->
                member.move(
                    new cn.tongxin.serving.AreaCode("410225105203"),
                    LocalDate.of(2026, 6, 1),
                    "x",
                    Somebody.NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aNewAddressIsNoNewsForOthersAndAnotherCadenceIs() {
    Profile old = member.profile();
    member.change(changed(old, "新址", 90), Somebody.NOW);
    assertThat(member.facts()).hasSize(1);

    member.change(changed(old, "新址", 30), Somebody.NOW);
    assertThat(member.facts()).last().isInstanceOf(MemberEvent.MemberChanged.class);
  }

  private static Profile changed(Profile old, String address, int cadence) {
    return new Profile(
        old.name(),
        old.area(),
        address,
        old.categories(),
        null,
        old.affiliations(),
        old.status(),
        cadence,
        null);
  }
}

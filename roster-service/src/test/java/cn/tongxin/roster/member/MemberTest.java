package cn.tongxin.roster.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberTest {
  private final Member member = Somebody.called("张三");

  @Test
  void whoIsTakenOverFromAListOwesRoutineVisitsFromThatDayOn() {
    Entry entry = new Entry("o", java.time.Instant.parse("2026-11-22T02:00:00Z"));
    Profile profile = Somebody.called("钱三").profile();
    LocalDate before = LocalDate.of(2024, 5, 1);

    Member old = Member.takenOver(UUID.randomUUID(), profile, before, entry);
    Member fresh = Member.takenOver(UUID.randomUUID(), profile, entry.day(), entry);
    Member byHand = Member.registered(UUID.randomUUID(), profile, before, entry);

    assertThat(old.registeredOn()).isEqualTo(before);
    assertThat(old.facts())
        .first()
        .extracting(fact -> ((MemberEvent.MemberRegistered) fact).member().routineFrom())
        .isEqualTo(entry.day());
    assertThat(fresh.state().routineFrom()).isNull();
    assertThat(byHand.state().routineFrom()).isNull();
  }

  @Test
  void aLateMoveChangesWhatWasRecordedForLaterDaysToo() {
    member.change(Somebody.profile("张三丰", Somebody.LIUYUAN), "x", Somebody.NOW);
    member.move(Somebody.YANGZHUANG, LocalDate.of(2026, 7, 1), "x", Somebody.NOW);

    assertThat(member.profile()).isEqualTo(Somebody.profile("张三丰", Somebody.YANGZHUANG));
    assertThat(member.versions().asOf(LocalDate.of(2026, 7, 1)).orElseThrow().profile())
        .isEqualTo(Somebody.profile("张三", Somebody.YANGZHUANG));
    assertThat(member.versions().asOf(LocalDate.of(2026, 6, 30)).orElseThrow().profile().area())
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
                    new AreaCode("410225105203"), LocalDate.of(2026, 6, 1), "x", Somebody.NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  void whoIsGoneForGoodHoldsUpNoMergerOfPlaces() {
    member.mergeInto(UUID.randomUUID(), UUID.randomUUID(), Somebody.NOW);
    int told = member.facts().size();

    member.follow(Somebody.YANGZHUANG, LocalDate.of(2026, 7, 1), "x", Somebody.NOW);

    assertThat(member.profile().area()).isEqualTo(Somebody.LIUYUAN);
    assertThat(member.facts()).hasSize(told);
  }

  @Test
  void aNewAddressIsNoNewsForOthersAndAnotherCadenceIs() {
    Profile old = member.profile();
    member.change(changed(old, "新址", 90), "x", Somebody.NOW);
    assertThat(member.facts()).hasSize(1);

    member.change(changed(old, "新址", 30), "x", Somebody.NOW);
    assertThat(member.facts()).last().isInstanceOf(MemberEvent.MemberChanged.class);
  }

  @Test
  void onlyTakingAMistakeBackIsTakingItBackWhateverAnybodyWritesAsAReason() {
    member.change(Somebody.closed(member.profile()), "taken back", Somebody.NOW);
    assertThat(member.isTakenBack()).isFalse();

    Member mistake = Somebody.called("张三");
    mistake.takeBack(0, false, Somebody.NOW);
    assertThat(mistake.isTakenBack()).isTrue();
    assertThat(mistake.profile().status()).isEqualTo(MemberStatus.CLOSED);

    mistake.change(Somebody.profile("张三", Somebody.LIUYUAN), "import", Somebody.NOW);
    assertThat(mistake.isTakenBack()).isFalse();
    assertThat(mistake.isReopened()).isTrue();
  }

  @Test
  void whoeverIsServedAgainIsToldSinceWhen() {
    Profile served = member.profile();
    member.change(Somebody.closed(served), "gone", Somebody.NOW);
    assertThat(servedAgainSince()).isNull();

    Entry back = Somebody.NOW;
    member.change(served, "back", back);
    assertThat(servedAgainSince()).isEqualTo(back.day());
    member.mergeInto(UUID.randomUUID(), UUID.randomUUID(), Somebody.NOW);
    member.unmerge(UUID.randomUUID(), UUID.randomUUID(), Somebody.NOW);

    assertThat(servedAgainSince()).isEqualTo(back.day());
  }

  @Test
  void whoeverWasOnlyMergedWasServedAllTheTime() {
    member.mergeInto(UUID.randomUUID(), UUID.randomUUID(), Somebody.NOW);
    member.unmerge(UUID.randomUUID(), UUID.randomUUID(), Somebody.NOW);

    assertThat(servedAgainSince()).isNull();
  }

  private @Nullable LocalDate servedAgainSince() {
    return MemberEvent.registered(member).member().servedAgainSince();
  }

  @Test
  void takingBackWhatChangedNothingMarksNothing() {
    member.takeBack(1, false, Somebody.NOW);

    assertThat(member.isTakenBack()).isFalse();
    assertThat(member.number()).isEqualTo(1);
  }

  @Test
  void whoBelongsToNoVillageNeedsASponsor() {
    AreaCode township = new AreaCode("410225105");

    assertThatThrownBy(
            () ->
                Member.registered(
                    UUID.randomUUID(),
                    Somebody.profile("李四", township),
                    Somebody.REGISTERED,
                    Somebody.NOW))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> member.move(township, Somebody.REGISTERED, "x", Somebody.NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  void honoursNeedAConsentAndGoWithItInEveryVersion() {
    Profile old = member.profile();
    Profile honoured = old.with(new Standing(List.of(), List.of("劳动模范")));
    assertThatThrownBy(() -> member.change(honoured, "x", Somebody.NOW))
        .isInstanceOf(Problem.class);

    member.agree(Purpose.PUBLIC_PROFILE, Somebody.consentUntil(LocalDate.of(2027, 1, 1)));
    member.change(honoured, "x", Somebody.NOW);
    assertThat(member.readable(member.present(), LocalDate.of(2027, 1, 1))).isEqualTo(honoured);
    assertThat(member.readable(member.present(), LocalDate.of(2027, 1, 2))).isEqualTo(old);

    member.disagree(Purpose.PUBLIC_PROFILE, Somebody.NOW.day());
    assertThat(member.state().versions()).extracting(MemberVersion::profile).containsOnly(old);
  }

  private static Profile changed(Profile old, String address, int cadence) {
    return new Profile(
        old.person(),
        new Residence(old.area(), address, null),
        old.categories(),
        old.work(),
        old.standing(),
        old.status(),
        new Rhythm(cadence, null));
  }
}

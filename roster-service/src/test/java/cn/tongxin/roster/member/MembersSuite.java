package cn.tongxin.roster.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What every form of the store does. */
abstract class MembersSuite {
  private static final Scope HOME = Scope.of(Somebody.LIUYUAN);
  private static final Scope COUNTY = Scope.of(new AreaCode("410225"));
  private static final Scope ELSEWHERE = Scope.of(Somebody.YANGZHUANG);
  private static final int MOST_ENTRIES = 1_500;
  private static final PageQuery ALL = PageQuery.of(200, null);

  private final VaultService vault = new VaultService(new MasterKeyService(new byte[32]));
  private Members members;

  final void store(Members form) {
    members = form;
  }

  @Test
  void whatWasSavedIsReadAgainWholeAndOnlyInItsScope() {
    Profile plain = Somebody.profile("张三", Somebody.LIUYUAN);
    Profile full =
        new Profile(
            new Person("张三", Gender.FEMALE, YearMonth.of(1987, 6)),
            new Residence(Somebody.LIUYUAN, "东街3号", UUID.randomUUID()),
            plain.categories(),
            new Work("木匠", "木器厂", List.of()),
            plain.standing(),
            MemberStatus.AWAY,
            new Rhythm(30, LocalDate.of(2026, 12, 1)));
    Member member = Member.registered(UUID.randomUUID(), full, Somebody.REGISTERED, Somebody.NOW);
    vault.notePhone(member, "13800001234");
    member.agree(
        Purpose.GREETING,
        new Consent(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), "1", "PAPER"));
    members.save(HOME, member);

    assertThat(members.byId(COUNTY, member.id()).orElseThrow().state()).isEqualTo(member.state());
    assertThat(members.byId(ELSEWHERE, member.id())).isEmpty();
    assertThat(members.byIds(COUNTY, List.of(member.id(), UUID.randomUUID()))).hasSize(1);
    assertThat(members.byPhones(HOME, List.of(vault.markOf("13800001234")))).hasSize(1);
    assertThat(members.byPhones(ELSEWHERE, List.of(vault.markOf("13800001234")))).isEmpty();
  }

  @Test
  void ofTwoWritersOneLoses() {
    Member member = Somebody.called("张三");
    members.save(HOME, member);
    Member first = members.byId(HOME, member.id()).orElseThrow();
    Member second = members.byId(HOME, member.id()).orElseThrow();
    members.save(HOME, first);

    assertThatThrownBy(() -> members.save(HOME, second)).isInstanceOf(ConcurrentChange.class);
    assertThatThrownBy(() -> members.save(HOME, member)).isInstanceOf(ConcurrentChange.class);
    assertThatThrownBy(() -> members.saveAll(List.of(Somebody.called("李四"), second)))
        .isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void nobodySavesOutsideTheScope() {
    Member member = Somebody.called("张三");
    members.save(HOME, member);
    Member read = members.byId(HOME, member.id()).orElseThrow();

    assertThatThrownBy(() -> members.save(ELSEWHERE, read)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void aListIsSortedBySoundAndNarrowedByEveryFilter() {
    for (String name : List.of("赵一", "钱二", "欧阳𠮷")) {
      members.save(HOME, Somebody.called(name));
    }

    assertThat(names(new MemberFilter(null, null, null, null))).containsExactly("欧阳𠮷", "钱二", "赵一");
    assertThat(names(new MemberFilter("Qian", "TEACHER", null, MemberStatus.ACTIVE)))
        .containsExactly("钱二");
    assertThat(names(new MemberFilter("𠮷", null, null, null))).containsExactly("欧阳𠮷");
    assertThat(names(new MemberFilter(null, "DOCTOR", null, null))).isEmpty();
    assertThat(names(new MemberFilter(null, null, "nobody", null))).isEmpty();
    assertThat(names(new MemberFilter(null, null, null, MemberStatus.AWAY))).isEmpty();
  }

  private List<String> names(MemberFilter filter) {
    return members.list(COUNTY, filter, ALL).items().stream()
        .map(member -> member.profile().name())
        .toList();
  }

  @Test
  void whoIsCaredForIsNotVacantUntilTheCareEnds() {
    LocalDate end = LocalDate.of(2026, 12, 31);
    Member ending = Somebody.called("赵一");
    ending.caredForBy(new Care(UUID.randomUUID(), "a", "b", Somebody.REGISTERED, end));
    Member open = Somebody.called("钱二");
    open.caredForBy(new Care(UUID.randomUUID(), "a", "b", Somebody.REGISTERED, null));
    members.saveAll(List.of(ending, open, Somebody.called("孙三")));

    assertThat(vacant(end)).containsExactly("孙三");
    assertThat(vacant(end.plusDays(1))).containsExactly("孙三", "赵一");
    assertThat(names(new MemberFilter(null, null, "a", null))).containsExactly("钱二", "赵一");
  }

  private List<String> vacant(LocalDate day) {
    return members.vacant(COUNTY, day, ALL).items().stream()
        .map(member -> member.profile().name())
        .toList();
  }

  @Test
  void theLongestOverdueContactIsFirst() {
    Member home = Somebody.called("赵一");
    Member late = away("钱二", LocalDate.of(2026, 11, 20));
    Member later = away("孙三", LocalDate.of(2026, 11, 21));
    Member now = away("李四", LocalDate.of(2026, 11, 22));
    members.saveAll(List.of(now, later, late, home));
    Page<Member> first = members.overdue(HOME, LocalDate.of(2026, 11, 22), PageQuery.of(1, null));

    assertThat(first.items()).extracting(Member::id).containsExactly(late.id());
    assertThat(members.overdue(COUNTY, LocalDate.of(2026, 11, 22), ALL).items())
        .extracting(Member::id)
        .containsExactly(late.id(), later.id());
    assertThat(members.overdue(ELSEWHERE, LocalDate.of(2026, 11, 22), ALL).items()).isEmpty();
  }

  private static Member away(String name, LocalDate contact) {
    Profile home = Somebody.profile(name, Somebody.LIUYUAN);
    Profile away =
        new Profile(
            home.person(),
            home.residence(),
            home.categories(),
            home.work(),
            home.standing(),
            MemberStatus.AWAY,
            new Rhythm(90, contact));
    return Member.registered(UUID.randomUUID(), away, Somebody.REGISTERED, Somebody.NOW);
  }

  /** How many documents the store looked at so far; 0 where nobody counts. */
  long examined() {
    return 0;
  }

  /** How many entries of indexes it went through so far; 0 where nobody counts. */
  long walked() {
    return 0;
  }

  @Test
  void aPageReadsNoMoreThanItNeedsHoweverManyThereAre() {
    List<Member> many = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      AreaCode area = i % 5 == 0 ? Somebody.LIUYUAN : Somebody.YANGZHUANG;
      Profile profile = Somebody.profile((i % 3 == 0 ? "张" : "曾") + "红" + i, area);
      many.add(Member.registered(UUID.randomUUID(), profile, Somebody.REGISTERED, Somebody.NOW));
    }
    members.saveAll(many);

    for (String q : new String[] {null, "张", "zhang", "z", "红", "hong1", "z8", "TEACHER"}) {
      for (Scope scope : List.of(HOME, COUNTY)) {
        var filter = new MemberFilter("TEACHER".equals(q) ? null : q, "TEACHER", null, null);
        Page<Member> page = members.list(scope, filter, PageQuery.of(10, null));
        assertThat(page.items()).as("%s in %s", q, scope).hasSize("z8".equals(q) ? 0 : 10);
        Runnable search = () -> members.list(scope, filter, PageQuery.of(10, null));
        assertThat(least(search, this::examined)).as(q + " in " + scope).isLessThanOrEqualTo(44);
        assertThat(least(search, this::walked)).as(q + " in " + scope).isLessThan(MOST_ENTRIES);
      }
    }
  }

  /** The relay's sweep reads too, now and then, so the least of three counts. */
  private long least(Runnable query, LongSupplier counter) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = counter.getAsLong();
      query.run();
      least = Math.min(least, counter.getAsLong() - before);
    }
    return least;
  }

  @Test
  void theMembersOfAnOrganisationAreFoundInAPlaceAndReadPageByPage() {
    UUID chamber = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    List<Member> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      AreaCode area = i % 3 == 0 ? Somebody.LIUYUAN : Somebody.YANGZHUANG;
      Profile profile = Somebody.profile("张" + i, area).with(post(i % 2 == 0 ? chamber : other));
      many.add(Member.registered(UUID.randomUUID(), profile, Somebody.REGISTERED, Somebody.NOW));
    }
    members.saveAll(many);

    long before = examined();
    var first = members.affiliated(HOME, List.of(chamber), PageQuery.of(10, null));
    assertThat(examined() - before).isLessThanOrEqualTo(44);
    assertThat(first.items()).hasSize(10);
    List<UUID> both = List.of(chamber, other);
    assertThat(members.affiliated(HOME, both, PageQuery.of(200, null)).items()).hasSize(100);
    assertThat(
            members
                .affiliated(Scope.of(new AreaCode("410226")), both, PageQuery.of(9, null))
                .items())
        .isEmpty();
    if (first.nextCursor() != null) {
      PageQuery rest = PageQuery.of(200, first.nextCursor());
      assertThat(members.affiliated(HOME, List.of(chamber), rest).items())
          .hasSize(40)
          .extracting(Member::id)
          .doesNotContainAnyElementsOf(first.items().stream().map(Member::id).toList());
    }
  }

  private static Work post(UUID organisation) {
    var post = new Affiliation(organisation, "会员", Somebody.REGISTERED, null);
    return new Work(null, null, List.of(post));
  }

  @Test
  void pagesOfASearchFollowEachOtherWithoutGapsOrDoubles() {
    List<Member> many = new ArrayList<>();
    for (String name : List.of("张红", "曾海", "李张红", "王章", "赵一", "曾章", "单张", "陈章华")) {
      many.add(Somebody.called(name));
    }
    members.saveAll(many);

    assertThat(paged("zh"))
        .containsExactlyInAnyOrder("张红", "曾海", "李张红", "王章", "赵一", "单张", "曾章", "陈章华");
    assertThat(paged("zhanghong")).containsExactlyInAnyOrder("张红", "李张红");
    assertThat(paged("章")).containsExactlyInAnyOrder("王章", "曾章", "陈章华");
    assertThat(paged("")).hasSize(8);
  }

  /** The memory form has one page only. */
  int pageSize() {
    return 200;
  }

  private List<String> paged(String q) {
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      Page<Member> page =
          members.list(
              COUNTY, new MemberFilter(q, null, null, null), PageQuery.of(pageSize(), cursor));
      page.items().forEach(member -> names.add(member.profile().name()));
      cursor = page.nextCursor();
      assertThat(cursor == null ? "" : new String(Base64.getUrlDecoder().decode(cursor), UTF_8))
          .doesNotContain("z");
    } while (cursor != null);
    return names;
  }

  @Test
  void whoWishesToBeGreetedIsFoundInSteps() {
    for (int i = 0; i < 5; i++) {
      Member member = Somebody.called("赵" + i);
      vault.noteOccasions(member, i == 0 ? Set.of() : Set.of("NEW_YEAR"));
      members.save(HOME, member);
    }
    List<UUID> first = members.greeted(COUNTY, null, 3);
    List<UUID> rest = members.greeted(COUNTY, first.getLast(), 3);

    assertThat(first).hasSize(3).doesNotContainAnyElementsOf(rest);
    assertThat(rest).hasSize(1);
    assertThat(members.greeted(COUNTY, rest.getLast(), 3)).isEmpty();
    assertThat(members.greeted(Scope.of(new AreaCode("410225106")), null, 9)).isEmpty();
  }

  @Test
  void sweepsFindWhatIsTheirsAndNoMore() {
    LocalDate end = LocalDate.of(2026, 12, 31);
    Member agreed = Somebody.called("赵一");
    agreed.agree(Purpose.CONTACT, Somebody.consentUntil(end));
    vault.notePhone(agreed, "13800001234");
    Member ended = Somebody.called("钱二");
    ended.agree(Purpose.GREETING, Somebody.consentUntil(end));
    ended.disagree(Purpose.GREETING, end);
    members.saveAll(List.of(agreed, ended, Somebody.called("孙三")));

    assertThat(members.lapsing(end, 10)).isEmpty();
    assertThat(members.lapsing(end.plusDays(1), 10))
        .extracting(Member::id)
        .containsExactly(agreed.id());
    assertThat(members.unsettled(10)).extracting(Member::id).containsExactly(ended.id());
    assertThat(members.wrappedBy(List.of("1"), 10))
        .extracting(Member::id)
        .containsExactly(agreed.id());
  }
}

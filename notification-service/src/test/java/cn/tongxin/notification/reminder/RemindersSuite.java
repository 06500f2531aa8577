package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static cn.tongxin.notification.reminder.World.active;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static cn.tongxin.notification.reminder.World.pairing;
import static cn.tongxin.notification.reminder.World.visit;
import static cn.tongxin.notification.reminder.World.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every form of the stores must do, seen through the service that uses them. */
abstract class RemindersSuite {
  private static final UUID MEMBER = id("member");
  private static final Scope COUNTY = Scope.of(new AreaCode("410225"));
  private static final int MEMBERS = 30;

  private Plans plans;
  private Reminders reminders;
  private final List<Set<String>> told = new ArrayList<>();

  final void stores(Plans emptyPlans, Reminders emptyReminders) {
    plans = emptyPlans;
    reminders = emptyReminders;
  }

  private Inbox inbox() {
    return (Inbox) reminders;
  }

  @Test
  void orderRepetitionAndLatenessOfFactsNeverChangeTheEnd() {
    List<Told<Fact>> year = World.year(MEMBERS, 7);
    List<Told<Fact>> twice = new ArrayList<>(year);
    twice.addAll(year);
    for (long seed = 1; seed <= 3; seed++) {
      Collections.shuffle(twice, new Random(seed));
      inBatches(at(TODAY), twice, new Random(seed));
    }

    assertThat(written()).isEqualTo(expected(year, TODAY));
  }

  @Test
  void shuffledOnceFromNothingGivesTheSameAsInOrder() {
    List<Told<Fact>> year = World.year(MEMBERS, 11);
    List<Told<Fact>> shuffled = new ArrayList<>(year);
    Collections.shuffle(shuffled, new Random(5));

    inBatches(at(TODAY), shuffled, new Random(6));

    assertThat(written()).isEqualTo(expected(year, TODAY));
  }

  @Test
  void twoInstancesOnTheSameMembersEndTheSame() throws Exception {
    List<Told<Fact>> year = World.year(MEMBERS, 13);
    List<Told<Fact>> mine = new ArrayList<>();
    List<Told<Fact>> theirs = new ArrayList<>();
    Random random = new Random(1);
    year.forEach(fact -> (random.nextBoolean() ? mine : theirs).add(fact));

    Thread other = Thread.ofVirtual().start(() -> inBatches(at(TODAY), theirs, new Random(2)));
    inBatches(at(TODAY), mine, new Random(3));
    other.join();

    assertThat(written()).isEqualTo(expected(year, TODAY));
  }

  @Test
  void aSlowWriterBringsNothingBackThatTheNextPlanHasNot() {
    List<Runnable> late = new ArrayList<>();
    Reminders slow =
        (Reminders)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Reminders.class},
                (_, method, args) ->
                    method.getName().equals("apply")
                        ? later(late, () -> apply(args))
                        : method.invoke(reminders, args));
    at(TODAY).learn(List.of(new Told<>(MEMBER, active(MEMBER, 1)), paired(null, 1)));
    service(slow, TODAY).learn(List.of(paired("2026-11-15", 2)));
    at(TODAY).learn(List.of(paired(null, 1), paired(null, 3)));
    late.forEach(Runnable::run);

    assertThat(reminders.of(List.of(MEMBER)))
        .extracting(Reminder::kind)
        .containsExactly(ReminderKind.ROUTINE);
  }

  private static Object later(List<Runnable> late, Runnable what) {
    late.add(what);
    return null;
  }

  @SuppressWarnings("unchecked")
  private void apply(Object... args) {
    reminders.apply((Collection<Change>) args[0], (Instant) args[1]);
  }

  private static Told<Fact> paired(String to, long seq) {
    LocalDate last = to == null ? null : LocalDate.parse(to);
    return new Told<>(
        MEMBER,
        new Fact.Pairing(
            id("p"), World.OFFICER, World.DEPUTY, LocalDate.parse("2026-09-01"), last, seq));
  }

  @Test
  void aCrashBetweenPlanAndRemindersIsMendedByRedelivery() {
    List<Told<Fact>> year = World.year(MEMBERS, 17);
    Reminders broken = new BrokenReminders(reminders, 3);
    ReminderService crashing = service(broken, TODAY);
    for (int from = 0; from < year.size(); from += 40) {
      List<Told<Fact>> batch = year.subList(from, Math.min(year.size(), from + 40));
      while (!learned(crashing, batch)) {
        // Kafka delivers it again.
      }
    }

    assertThat(written()).isEqualTo(expected(year, TODAY));
  }

  private static boolean learned(ReminderService service, List<Told<Fact>> batch) {
    try {
      service.learn(batch);
      return true;
    } catch (IllegalStateException crash) {
      return false;
    }
  }

  @Test
  void theSameFactsAgainChangeNoReminder() {
    List<Told<Fact>> year = World.year(MEMBERS, 19);
    inBatches(service(reminders, TODAY), year, new Random(1));
    List<ReminderView> before = all();

    inBatches(service(reminders, TODAY, "10:00:00Z"), year, new Random(2));

    assertThat(all()).isEqualTo(before);
  }

  @Test
  void theCalendarMakesRemindersOverdueAndHandsThemOver() {
    List<Told<Fact>> year = World.year(MEMBERS, 23);
    inBatches(at(TODAY), year, new Random(1));
    LocalDate later = TODAY.plusDays(45);

    while (at(later).sweep(7) > 0) {
      // A few members at a time.
    }

    assertThat(written()).isEqualTo(expected(year, later));
    assertThat(written()).extracting(Reminder::state).contains(ReminderState.OVERDUE);
  }

  @Test
  void aListGoesByDayAndKeepsToScopeOfficerAndState() {
    at(TODAY).learn(member());

    assertThat(list(COUNTY, null, null)).hasSize(3);
    assertThat(list(COUNTY, null, ReminderState.OPEN)).hasSize(2);
    assertThat(list(COUNTY, "somebody", null)).isEmpty();
    assertThat(list(COUNTY, World.OFFICER, ReminderState.SETTLED)).hasSize(1);
    assertThat(list(Scope.of(new AreaCode("410225106")), null, null)).isEmpty();
    assertThat(list(COUNTY, null, null))
        .isSortedAccordingTo(java.util.Comparator.comparing(ReminderView::dueOn));
  }

  @Test
  void aListMayKeepToOneMember() {
    inBatches(at(TODAY), World.year(MEMBERS, 23), new Random(1));
    at(TODAY).learn(member());

    assertThat(ofMember(MEMBER)).hasSize(3);
    assertThat(ofMember(UUID.randomUUID())).isEmpty();
  }

  private List<ReminderView> ofMember(UUID member) {
    var wanted = new Reminders.Wanted(member, null, null);
    return reminders.list(COUNTY, wanted, PageQuery.of(200, null)).items();
  }

  @Test
  void theInboxHoldsTheOwnRemindersWithTheNewestChangeFirst() {
    at(TODAY).learn(member());
    service(reminders, TODAY, "10:00:00Z")
        .learn(List.of(new Told<>(MEMBER, visit("v2", "2026-11-22"))));

    List<ReminderView> own = inbox().of(COUNTY, World.DEPUTY, PageQuery.of(10, null)).items();

    assertThat(own).hasSize(4);
    assertThat(own.getFirst().changedAt()).isEqualTo(TODAY + "T10:00:00Z");
    assertThat(own.getLast().changedAt()).isEqualTo(TODAY + "T08:00:00Z");
    assertThat(inbox().of(COUNTY, "somebody", PageQuery.of(10, null)).items()).isEmpty();
  }

  @Test
  void changesAreReadOnFromWhereTheReaderWas() {
    at(TODAY).learn(member());
    List<ReminderView> changes = inbox().since(List.of(World.OFFICER, "x"), "0", 10);

    assertThat(changes).hasSize(3);
    assertThat(inbox().since(List.of(World.OFFICER), changes.get(1).change(), 10))
        .containsExactly(changes.get(2));
    assertThat(inbox().since(List.of("x"), "0", 10)).isEmpty();
  }

  @Test
  void thoseConcernedAreToldAtOnce() {
    at(TODAY).learn(member());

    assertThat(told).containsExactly(Set.of(World.OFFICER, World.DEPUTY));
  }

  @Test
  void aPostponementMovesTheDayAndStays() {
    at(TODAY).learn(member());
    ReminderView owed = list(COUNTY, null, ReminderState.OPEN).getFirst();
    LocalDate until = owed.dueOn().plusDays(20);

    ReminderView moved = at(TODAY).postpone(actor("410225"), owed.id(), until, "away");
    assertThat(moved.dueOn()).isEqualTo(until);
    assertThat(at(TODAY).postpone(actor("410225"), owed.id(), until, "away")).isEqualTo(moved);

    at(TODAY).learn(member());
    assertThat(reminders.byId(COUNTY, owed.id()).orElseThrow().dueOn()).isEqualTo(until);
    assertThatThrownBy(() -> at(TODAY).postpone(actor("410226"), owed.id(), until, "away"))
        .hasMessage("reminder.unknown");
  }

  @Test
  void whatWasDecidedComesBackAndChangesNothing() {
    at(TODAY).learn(member());
    ReminderView owed = list(COUNTY, null, ReminderState.OPEN).getFirst();
    LocalDate until = owed.dueOn().plusDays(20);
    at(TODAY).postpone(actor("410225"), owed.id(), until, "away");
    at(TODAY).changing(COUNTY, MEMBER, plan -> plan.handOver(World.OFFICER, "other"));
    List<ReminderView> before = list(COUNTY, null, null);
    CarePlan.Snapshot plan = snapshot();

    service(reminders, TODAY, "10:00:00Z")
        .learn(
            List.of(
                new Told<>(MEMBER, Postponement.told(owed.id(), until, 1)),
                new Told<>(MEMBER, plan.handedOver().getFirst())));

    assertThat(list(COUNTY, null, null)).isEqualTo(before);
    assertThat(snapshot().version()).isEqualTo(plan.version());
    assertThat(plan.postponements()).extracting(Postponement::reason).containsExactly("away");
    assertThat(plan.outgoing().seq()).isEqualTo(2);
  }

  private CarePlan.Snapshot snapshot() {
    return plans.of(List.of(MEMBER)).getFirst().snapshot();
  }

  private static List<Told<Fact>> member() {
    return Stream.of(
            active(MEMBER, 1),
            pairing("p", "2026-09-01", 1),
            visit("v", "2026-11-20"),
            window("w", "2026-12-25", "2027-01-03", 1))
        .map(fact -> new Told<Fact>(MEMBER, fact))
        .toList();
  }

  private static Actor actor(String area) {
    return new Actor("a", new AreaCode(area), Set.of(Role.COUNTY), Set.of());
  }

  private List<ReminderView> list(Scope scope, String officer, ReminderState state) {
    return reminders
        .list(scope, new Reminders.Wanted(null, officer, state), PageQuery.of(200, null))
        .items();
  }

  private static void inBatches(ReminderService service, List<Told<Fact>> facts, Random random) {
    for (int from = 0; from < facts.size(); ) {
      int to = Math.min(facts.size(), from + 1 + random.nextInt(60));
      service.learn(facts.subList(from, to));
      from = to;
    }
  }

  private ReminderService at(LocalDate day) {
    return service(reminders, day);
  }

  private ReminderService service(Reminders store, LocalDate day) {
    return service(store, day, "08:00:00Z");
  }

  private ReminderService service(Reminders store, LocalDate day, String time) {
    Clock clock = Clock.fixed(Instant.parse(day + "T" + time), ZoneOffset.UTC);
    return new ReminderService(
        plans, new Written(store, (changes, _) -> changes, told::add, clock), clock);
  }

  private List<ReminderView> all() {
    return World.year(MEMBERS, 0).stream()
        .map(Told::about)
        .distinct()
        .flatMap(member -> reminders.of(List.of(member)).stream())
        .map(reminder -> reminders.byId(Scope.platform(), reminder.id()).orElseThrow())
        .sorted(java.util.Comparator.comparing(ReminderView::id))
        .toList();
  }

  private Set<Reminder> written() {
    Collection<UUID> members = World.year(MEMBERS, 0).stream().map(Told::about).distinct().toList();
    return new HashSet<>(reminders.of(members));
  }

  private static Set<Reminder> expected(List<Told<Fact>> year, LocalDate today) {
    Set<Reminder> expected = new HashSet<>();
    year.stream()
        .map(Told::about)
        .distinct()
        .forEach(
            member -> {
              CarePlan plan = CarePlan.unknown(member);
              year.stream()
                  .filter(t -> t.about().equals(member))
                  .forEach(t -> plan.learn(t.fact()));
              expected.addAll(plan.reminders(today));
            });
    return expected;
  }
}

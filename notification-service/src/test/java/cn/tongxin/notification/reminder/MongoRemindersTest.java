package cn.tongxin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.PendingEvent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoRemindersTest extends RemindersSuite {
  private static final UUID MEMBER = World.id("member");

  private final TestStore store;
  private MongoPlans plans;
  private MongoReminders reminders;

  MongoRemindersTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    plans = Publishing.plans(store);
    reminders = new MongoReminders(store.database());
    stores(plans, reminders);
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }

  private ReminderService at(String time) {
    Clock clock = Clock.fixed(Instant.parse(World.TODAY + time), ZoneOffset.UTC);
    Written written = new Written(reminders, (changes, _) -> changes, _ -> {}, clock);
    return new ReminderService(plans, written, clock);
  }

  private List<ReminderView> all() {
    var wanted = new Reminders.Wanted(null, null, null);
    return reminders.list(Scope.of(World.VILLAGE), wanted, PageQuery.of(50, null)).items();
  }

  private Set<UUID> ids() {
    return all().stream().map(ReminderView::id).collect(Collectors.toSet());
  }

  private CarePlan.Snapshot plan() {
    return plans.of(List.of(MEMBER)).getFirst().snapshot();
  }

  private static List<Told<Fact>> told(Fact... facts) {
    return Stream.of(facts).map(fact -> new Told<>(MEMBER, fact)).toList();
  }

  @Test
  void aMissedWindowIsHandedOverWhateverWasWrittenOfItSince() {
    Instant announced = Instant.parse(World.TODAY + "T02:00:00Z");
    at("T08:00:00Z")
        .learn(
            told(
                World.active(MEMBER, 1),
                World.window("missed", "2026-11-01", "2026-11-20", 1),
                World.window("later", "2026-11-01", "2026-11-30", 1)));
    var reassignment = new ReassignmentService(at("T08:00:00Z"), reminders);
    AreaCode township = World.VILLAGE.upTo(9);

    assertThat(reassignment.handOver(township, World.OFFICER, "other", announced)).isEqualTo(1);
    assertThat(reassignment.handOver(township, World.OFFICER, "other", announced)).isZero();

    assertThat(all())
        .filteredOn(it -> it.kind() == ReminderKind.MUST_VISIT)
        .extracting(it -> it.dueOn() + " " + it.officer())
        .containsExactlyInAnyOrder("2026-11-20 other", "2026-11-30 " + World.OFFICER);
  }

  @Test
  void whatWasDecidedIsPublishedAndComesBackAsNoNews() {
    at("T08:00:00Z")
        .learn(
            told(
                World.active(MEMBER, 1),
                World.pairing("p", "2026-09-01", 1),
                World.window("w", "2026-11-01", "2027-01-03", 1)));
    UUID owed = all().getFirst().id();
    LocalDate until = World.TODAY.plusDays(90);
    Scope scope = Scope.of(World.VILLAGE);
    Actor li = new Actor("li", World.VILLAGE, Set.of(Role.VILLAGE), Set.of());
    ReminderView _ = at("T08:00:00Z").postpone(li, owed, until, "away");
    at("T08:00:00Z").changing(scope, MEMBER, it -> it.handOver(ids(), World.OFFICER, "other"));
    List<ReminderView> before = all();
    CarePlan.Snapshot plan = plan();

    at("T10:00:00Z").learn(told(Postponement.told(owed, until, 1), plan.handedOver().getFirst()));

    assertThat(all()).isEqualTo(before);
    assertThat(plan()).isEqualTo(plan);
    assertThat(plan.outgoing().pending()).extracting(PendingEvent::seq).containsExactly(1L, 2L);
    assertThat(plan.postponements()).extracting(Postponement::reason).containsExactly("away");
  }
}

package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.active;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static cn.tongxin.notification.reminder.World.pairing;
import static cn.tongxin.notification.reminder.World.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What offices enter about reminders, and who is due. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class SettingsTest {
  private static final UUID MEMBER = id("member");
  private static final AreaCode TOWNSHIP = VILLAGE.upTo(9);
  private static final AreaCode COUNTY = VILLAGE.upTo(6);
  private static final Clock NOW = Clock.fixed(Instant.parse(TODAY + "T02:00:00Z"), ZoneOffset.UTC);

  private final TestStore store;
  private MongoReminders reminders;
  private ReminderService members;
  private SettingsService settings;

  SettingsTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void open() {
    store.database().drop();
    reminders = new MongoReminders(store.database());
    MongoSettings stored =
        new MongoSettings(
            store.database(),
            Publishing.relay(),
            Publishing.encoder(),
            new WorkingDays(Map.of(TODAY, false)),
            NOW);
    Written written = new Written(reminders, stored::timed, _ -> {}, NOW);
    members = new ReminderService(Publishing.plans(store), written, NOW);
    settings = new SettingsService(stored, new RefreshService(List.of(members), reminders), NOW);
    member(MEMBER, "w", "2026-12-31");
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }

  private void member(UUID member, String window, String to) {
    members.learn(
        new ArrayList<>(
            List.of(
                new Told<>(member, active(member, 1)),
                new Told<>(member, pairing("p" + member, "2026-09-01", 1)),
                new Told<>(member, window(window, "2026-11-01", to, 1)))));
  }

  private void enter(AreaCode area, String ifMatch, int lead, boolean workingDays) {
    settings.put(Scope.of(COUNTY), ifMatch, entered(area, lead, workingDays));
    int _ = settings.errands().workOff();
  }

  private static SettingsWire.Entered entered(AreaCode area, int lead, boolean workingDays) {
    return new SettingsWire.Entered(area, Map.of(ReminderKind.MUST_VISIT, lead), workingDays);
  }

  private void learn(long seq, int lead) {
    settings.learn(entered(TOWNSHIP, lead, false), seq);
    int _ = settings.errands().workOff();
  }

  private SettingsDocument known() {
    return settings.of(Scope.platform(), TOWNSHIP).orElseThrow();
  }

  private Reminder owed() {
    return reminders.of(List.of(MEMBER)).stream()
        .filter(r -> r.kind() == ReminderKind.MUST_VISIT)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsOwedAlreadyIsToldAsTheOfficeWantsIt() {
    assertThat(owed().schedule().opensOn()).isEqualTo("2026-12-24");

    enter(TOWNSHIP, null, 20, false);

    assertThat(owed().schedule().opensOn()).isEqualTo("2026-12-11");
  }

  @Test
  void theNearestOfficeHolds() {
    enter(TOWNSHIP, null, 20, false);
    enter(COUNTY, null, 3, false);

    assertThat(owed().schedule().opensOn()).isEqualTo("2026-12-11");
  }

  @Test
  void whatComesLaterIsToldSoToo() {
    enter(TOWNSHIP, null, 20, true);
    members.learn(
        new ArrayList<>(List.of(new Told<>(MEMBER, window("w", "2026-11-01", "2026-12-12", 2)))));

    assertThat(owed().schedule().tellOn()).containsExactly(day("2026-11-20"), day("2026-12-11"));
  }

  @Test
  void whatIsOwedIsWrittenAnewOnceAndTheSameWordsAreNoChange() {
    enter(TOWNSHIP, null, 20, false);
    Reminder before = owed();
    Instant changed = reminders.byId(Scope.platform(), before.id()).orElseThrow().changedAt();

    enter(TOWNSHIP, null, 20, false);
    enter(TOWNSHIP, "\"1\"", 21, false);
    enter(TOWNSHIP, "\"2\"", 20, false);

    assertThat(owed()).isEqualTo(before);
    assertThat(changed).isNotNull();
  }

  @Test
  void whatIsLearnedFromTheTopicHoldsInWhateverOrderItComes() {
    learn(1, 5);
    learn(3, 20);
    learn(2, 9);

    assertThat(owed().schedule().opensOn()).isEqualTo("2026-12-11");
  }

  @Test
  void whatIsEnteredComesBackAndChangesNothing() {
    enter(TOWNSHIP, null, 20, false);
    SettingsDocument before = known();

    settings.learn(before.entered(), 1);

    assertThat(known()).isEqualTo(before);
  }

  @Test
  void whatIsEnteredAfterWhatWasLearnedIsNumberedBehindIt() {
    learn(7, 20);
    enter(TOWNSHIP, "\"1\"", 3, false);

    assertThat(known().outgoing().pending()).singleElement().matches(it -> it.seq() == 8);
    learn(7, 20);
    assertThat(owed().schedule().opensOn()).isEqualTo("2026-12-28");
  }

  @Test
  void otherWordsNeedToKnowTheFirst() {
    enter(TOWNSHIP, null, 20, false);

    assertThatThrownBy(() -> enter(TOWNSHIP, null, 21, false))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    assertThatThrownBy(() -> enter(VILLAGE, null, 21, false))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
  }

  @Test
  void whoIsDueIsCountedByOfficerAndVillageFromWhatIsDueAlone() {
    for (int n = 0; n < 60; n++) {
      member(id("m" + n), "w" + n, n < 10 ? TODAY.toString() : TODAY.plusDays(30 + n).toString());
    }
    DueService due = new DueService(reminders, NOW);
    long before = store.examined();

    WhoIsDue found = due.in(Scope.of(TOWNSHIP), TOWNSHIP);

    // The ten windows whose last day is today, and everybody's routine visit of the 30th.
    assertThat(store.examined() - before).isLessThanOrEqualTo(10 + 61 + 5);
    assertThat(found.officers())
        .containsExactly(
            new WhoIsDue.OfOfficer(World.OFFICER, new WhoIsDue.Owes(0, 10, 10, 10 + 61)));
    assertThat(found.places()).extracting(WhoIsDue.OfPlace::area).containsExactly(VILLAGE);
    assertThat(found.monthUntil()).isEqualTo("2026-11-30");
    assertThat(found.weekUntil()).isEqualTo(TODAY);
  }

  @Test
  void whatIsStillOpenOnTheLastDayIsListed() {
    member(id("other"), "last", TODAY.toString());
    var wanted =
        new Reminders.Wanted(null, null, ReminderState.OPEN, ReminderKind.MUST_VISIT, TODAY, TODAY);

    assertThat(
            reminders
                .list(Scope.of(VILLAGE), wanted, cn.tongxin.serving.PageQuery.of(10, null))
                .items())
        .singleElement()
        .matches(r -> r.subjectRef().equals(id("other")));
  }

  @Test
  void aCountyIsAskedByTownships() {
    assertThatThrownBy(() -> new DueService(reminders, NOW).in(Scope.of(COUNTY), COUNTY))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
  }
}

package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Households and organisations whom nobody, or no second person, looks after. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class SubjectsTest {
  private static final UUID HOUSE = id("house");
  private static final UUID MILL = id("mill");

  private final TestStore store;
  private MongoReminders reminders;

  SubjectsTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    reminders = new MongoReminders(store.database());
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }

  private SubjectService on(String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
    Written written = new Written(reminders, new MongoOffices(store.database()), _ -> {}, clock);
    return new SubjectService(MongoStored.subjects(store.database()), written);
  }

  private void sweep(String day) {
    while (on(day).sweep(10) > 0) {
      // All of it.
    }
  }

  private static Told<SubjectFact> house(String day, long seq, UUID... members) {
    return told(new SubjectListener.Household(HOUSE, VILLAGE, List.of(members)), day, seq);
  }

  private static Told<SubjectFact> mill(String lifecycle, String since, long seq) {
    return told(new SubjectListener.Organisation(MILL, VILLAGE, lifecycle, day(since)), since, seq);
  }

  private static Told<SubjectFact> told(SubjectListener.Shape shape, String day, long seq) {
    SubjectFact.Served fact = shape.served(day(day), seq);
    return new Told<>(fact.about(), fact);
  }

  private static List<Told<SubjectFact>> pairing(
      UUID of, String kind, String deputy, String from, long seq) {
    var subject = new PairingShape.Subject(kind, of);
    return new PairingShape(id("p" + of), subject, VILLAGE, "li", deputy, day(from), null)
        .ofSubject(seq)
        .toList();
  }

  private List<String> all() {
    return reminders
        .list(Scope.of(VILLAGE), new Reminders.Wanted(null, null, null), PageQuery.of(50, null))
        .items()
        .stream()
        .map(r -> r.cause().substring(46) + " " + r.officer() + " " + r.dueOn() + " " + r.state())
        .toList();
  }

  @Test
  void aHouseholdThatNobodyLooksAfterIsOwedSomebodyByTheTownship() {
    on("2026-11-20").learn(List.of(house("2026-11-20", 1, id("m"))));
    assertThat(all()).isEmpty();

    sweep("2026-11-21");
    assertThat(all()).containsExactly("vacancy:2026-11-20 officer-410225105 2026-11-27 OPEN");

    on("2026-11-22").learn(pairing(HOUSE, "HOUSEHOLD", "wang", "2026-11-22", 1));
    assertThat(all()).singleElement().asString().endsWith("SETTLED");
  }

  @Test
  void whereNobodyLivesNobodyIsMissed() {
    on("2026-11-22").learn(List.of(house("2026-11-18", 1, id("m"))));
    assertThat(all()).singleElement().asString().endsWith("OPEN");

    on("2026-11-22").learn(List.of(house("2026-11-20", 2)));
    assertThat(all()).singleElement().asString().endsWith("WITHDRAWN");
  }

  @Test
  void anOrganisationIsOwedSomebodyFromWhenItIsActiveUntilItEnds() {
    on("2026-11-22").learn(List.of(mill("FORMING", "2026-10-01", 1)));
    assertThat(all()).isEmpty();

    on("2026-11-22").learn(List.of(mill("ACTIVE", "2026-11-18", 2)));
    on("2026-11-22").learn(List.of(mill("ACTIVE", "2026-11-21", 3)));
    assertThat(all()).containsExactly("vacancy:2026-11-18 officer-410225105 2026-11-25 OPEN");

    var ended = new SubjectListener.Ended(MILL, VILLAGE, day("2026-11-22"));
    on("2026-11-22").learn(List.of(told(ended, "2026-11-22", 4)));
    assertThat(all()).singleElement().asString().endsWith("WITHDRAWN");
  }

  @Test
  void anOrganisationThatIsEnteredLateIsNotOverdueAtOnce() {
    var old = new SubjectListener.Organisation(MILL, VILLAGE, "ACTIVE", day("2026-10-01"));
    on("2026-11-22").learn(List.of(told(old, "2026-11-21", 1)));

    assertThat(all()).containsExactly("vacancy:2026-11-21 officer-410225105 2026-11-28 OPEN");
  }

  @Test
  void whateverTheOrderAndHoweverOftenTheEndIsTheSame() {
    List<Told<SubjectFact>> life = new ArrayList<>();
    life.add(mill("PLANNED", "2026-09-01", 1));
    life.add(mill("ACTIVE", "2026-10-01", 2));
    life.add(mill("ACTIVE", "2026-10-20", 3));
    life.addAll(pairing(MILL, "ORGANISATION", "li", "2026-10-05", 1));
    life.addAll(pairing(MILL, "ORGANISATION", "wang", "2026-10-05", 2));
    for (long seed = 0; seed < 10; seed++) {
      empty();
      Deliveries.thriceAndShuffled(life, seed).forEach(fact -> on("2026-11-22").learn(fact));

      assertThat(all())
          .as("seed %d", seed)
          .containsExactly(
              "vacancy:2026-10-01 null 2026-10-08 SETTLED",
              "second:" + id("p" + MILL) + " null 2026-10-12 SETTLED");
    }
  }

  /** Somebody lived there, nobody did for a year, and somebody does since yesterday. */
  private static List<Told<SubjectFact>> emptied() {
    List<Told<SubjectFact>> life = new ArrayList<>();
    life.add(house("2025-03-01", 1, id("m")));
    life.addAll(pairing(HOUSE, "HOUSEHOLD", "wang", "2025-03-01", 1));
    life.add(house("2025-10-01", 2));
    var shape =
        new PairingShape(
            id("p" + HOUSE),
            new PairingShape.Subject("HOUSEHOLD", HOUSE),
            VILLAGE,
            "li",
            "wang",
            day("2025-03-01"),
            day("2025-10-01"));
    life.addAll(shape.ofSubject(2).toList());
    life.add(house("2026-11-20", 3, id("n")));
    return life;
  }

  @Test
  void whoMovesIntoAHouseThatWasEmptyIsOwedSomebodyFromThatDayOn() {
    for (long seed = 0; seed < 10; seed++) {
      empty();
      Deliveries.thriceAndShuffled(emptied(), seed).forEach(it -> on("2026-11-20").learn(it));
      sweep("2026-11-21");

      assertThat(all())
          .as("seed %d", seed)
          .containsExactly("vacancy:2026-11-20 officer-410225105 2026-11-27 OPEN");
    }
  }

  @Test
  void fromWhenSomebodyIsMissedIsKnownHoweverMuchIsToldSince() {
    List<Told<SubjectFact>> life = emptied();
    for (int n = 0; n < 40; n++) {
      life.add(house("2026-11-21", 4 + n, id("n" + n)));
    }
    on("2026-11-21").learn(life);

    assertThat(all()).containsExactly("vacancy:2026-11-20 officer-410225105 2026-11-27 OPEN");
  }

  @Test
  void thePairingOfAMemberTellsOfNothingElse() {
    assertThat(pairing(id("m"), "MEMBER", "li", "2026-10-05", 1)).isEmpty();
  }
}

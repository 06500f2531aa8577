package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.Decision.HandedOver;
import cn.tongxin.notification.reminder.Fact.Pairing;
import cn.tongxin.notification.reminder.Fact.Service;
import cn.tongxin.notification.reminder.Fact.Status;
import cn.tongxin.notification.reminder.Fact.Visit;
import cn.tongxin.notification.reminder.Fact.Window;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Facts about some members, made from a seed. */
final class World {
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  static final AreaCode VILLAGE = new AreaCode("410225105201");
  static final String OFFICER = "officer-410225105";
  static final String DEPUTY = "deputy-410225105";

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static Service active(UUID member, long seq) {
    return new Service(member, VILLAGE, Status.ACTIVE, 90, null, day("2026-09-01"), seq);
  }

  /** Of somebody whom the office once ceased to serve. */
  static Service again(UUID member, String since, long seq) {
    LocalDate registered = day("2026-01-01");
    return new Service(member, VILLAGE, Status.ACTIVE, 90, null, registered, day(since), null, seq);
  }

  static Pairing pairing(String name, String from, long seq) {
    return new Pairing(id(name), OFFICER, DEPUTY, day(from), null, seq);
  }

  static Window window(String name, String from, String to, long seq) {
    return new Window(id(name), List.of(OFFICER, DEPUTY), day(from), day(to), false, seq);
  }

  static Visit visit(String name, String on) {
    return new Visit(id(name), day(on), null, false, 1);
  }

  static Visit answering(String name, String on, String window) {
    return new Visit(id(name), day(on), id(window), false, 1);
  }

  static Visit voided(Visit visit) {
    return new Visit(visit.about(), visit.visitedOn(), visit.mustVisitId(), true, visit.seq() + 1);
  }

  /** A year of everything that can happen to some members, in an order in which it may happen. */
  static List<Told<Fact>> year(int members, long seed) {
    Random random = new Random(seed);
    List<Told<Fact>> told = new ArrayList<>();
    for (int m = 0; m < members; m++) {
      UUID member = id("member-" + m);
      life(member, random).forEach(fact -> told.add(new Told<>(member, fact)));
    }
    return told;
  }

  private static List<Fact> life(UUID member, Random random) {
    List<Fact> facts = new ArrayList<>();
    LocalDate start = TODAY.minusDays(300 + random.nextInt(100));
    facts.add(new Service(member, VILLAGE, Status.ACTIVE, 60, null, start, 1));
    facts.add(new Pairing(id(member + "p1"), OFFICER, DEPUTY, start, null, 1));
    if (random.nextBoolean()) {
      LocalDate end = TODAY.plusDays(random.nextInt(60) - 30);
      facts.add(new Pairing(id(member + "p1"), OFFICER, DEPUTY, start, end, 2));
      facts.add(new Pairing(id(member + "p2"), "officer-2", DEPUTY, end.plusDays(1), null, 1));
    }
    for (int w = 0; w < 3; w++) {
      windows(id(member + "w" + w), start.plusDays(100L * w), random, facts);
    }
    for (int v = random.nextInt(30); v > 0; v--) {
      visits(id(member + "v" + v), member, random, facts);
    }
    if (random.nextInt(3) == 0) {
      Status status = random.nextBoolean() ? Status.AWAY : Status.CLOSED;
      facts.add(new Service(member, VILLAGE, status, 90, TODAY.plusDays(9), start, 2));
    }
    decisions(member, new Random(member.hashCode()), facts);
    return facts;
  }

  private static void decisions(UUID member, Random random, List<Fact> facts) {
    UUID window = id(member + "w" + random.nextInt(3));
    UUID reminder = Reminder.idOf("reminder:" + member + ":" + window);
    facts.add(Postponement.told(reminder, TODAY.plusDays(random.nextInt(400)), 1));
    facts.add(new HandedOver(window, List.of("officer-3"), 1 + random.nextInt(3), 2));
    if (random.nextBoolean()) {
      facts.add(Postponement.told(reminder, TODAY.plusDays(random.nextInt(400)), 3));
      facts.add(new HandedOver(window, List.of("officer-4"), 1 + random.nextInt(3), 4));
    }
  }

  private static void windows(UUID id, LocalDate from, Random random, List<Fact> facts) {
    facts.add(new Window(id, List.of(OFFICER), from, from.plusDays(9), false, 1));
    if (random.nextInt(3) == 0) {
      facts.add(new Window(id, List.of("officer-2"), from, from.plusDays(12), false, 2));
    }
    if (random.nextInt(4) == 0) {
      facts.add(new Window(id, List.of("officer-2"), from, from.plusDays(12), true, 3));
    }
  }

  private static void visits(UUID id, UUID member, Random random, List<Fact> facts) {
    LocalDate on = TODAY.minusDays(random.nextInt(250));
    UUID window = random.nextInt(4) == 0 ? id(member + "w" + random.nextInt(3)) : null;
    facts.add(new Visit(id, on, window, false, 2));
    if (random.nextInt(5) == 0) {
      facts.add(new Visit(id, on, window, true, 3));
    }
  }

  private World() {}
}

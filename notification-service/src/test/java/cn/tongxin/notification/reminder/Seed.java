package cn.tongxin.notification.reminder;

import cn.tongxin.notification.ServiceUnderTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Members with something owed, for tests of the whole service. */
public final class Seed {
  private static final UUID MEMBER = World.id("member");

  /** One member with a routine reminder and a window, as of today. */
  public static void member(ServiceUnderTest service) {
    learn(
        service,
        World.active(MEMBER, 1),
        World.pairing("p", "2026-09-01", 1),
        World.window("w", LocalDate.now() + "", LocalDate.now().plusDays(30) + "", 1));
  }

  /** Who owes what is owed to that member, each once. */
  public static List<String> owing(ServiceUnderTest service) {
    return service.bean(Reminders.class).of(List.of(MEMBER)).stream()
        .filter(r -> r.state().isOwed())
        .map(r -> r.kind() + " " + r.officer())
        .sorted()
        .toList();
  }

  /** Another officer is paired with that member from today on. */
  public static void pairAnew(ServiceUnderTest service, String officer) {
    LocalDate today = LocalDate.now();
    learn(
        service,
        new Fact.Pairing(
            World.id("p"),
            World.OFFICER,
            World.DEPUTY,
            LocalDate.parse("2026-09-01"),
            today.minusDays(1),
            2),
        new Fact.Pairing(World.id("p2"), officer, World.DEPUTY, today, null, 1));
  }

  /** A visit to that member that answers its window. */
  public static UUID visit(ServiceUnderTest service, String name, LocalDate on) {
    Fact.Visit visit = World.answering(name, on.toString(), "w");
    learn(service, visit);
    return visit.about();
  }

  /** The reminder of its window. */
  public static UUID windowReminder(ServiceUnderTest service) {
    return service.bean(Reminders.class).of(List.of(MEMBER)).stream()
        .filter(r -> r.kind() == ReminderKind.MUST_VISIT)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static void learn(ServiceUnderTest service, Fact... facts) {
    service
        .bean(ReminderService.class)
        .learn(Stream.of(facts).map(fact -> new Told<>(MEMBER, fact)).toList());
  }

  private Seed() {}
}

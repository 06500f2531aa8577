package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a poll of 500 visits to 2,000 members costs; the figures are printed, the counts checked.
 */
class ListenerBatchTest {
  private static final int MEMBERS = 2000;
  private static final int POLL = 500;
  private static final int POLLS = 2;

  private final Random random = new Random(1);

  @Test
  void aPollOfVisitsIsOneReadAndTwoWrites() throws Exception {
    try (TestStore store = TestStore.embedded()) {
      ReminderService service =
          new ReminderService(
              Publishing.plans(store),
              new Written(
                  new MongoReminders(store.database()),
                  (changes, _) -> changes,
                  people -> {},
                  Clock.systemUTC()),
              Clock.systemUTC());
      members().forEach(service::learn);
      polls(4, 12).forEach(service::learn);
      store.watch().reset();

      service.learn(poll(12));

      assertThat(store.watch().commands()).containsExactly("find", "update", "update");
      print("visits on other days", service, 12);
      print("visits of one day", service, 1);
    }
  }

  private void print(String what, ReminderService service, int days) {
    List<List<Told<Fact>>> polls = polls(POLLS, days);
    long cpu = cpu();
    long begin = System.nanoTime();
    polls.forEach(service::learn);
    System.out.printf(
        "PERF %s: %d us of CPU a visit (service and database), %d ms a poll of %d%n",
        what,
        (cpu() - cpu) / (POLLS * POLL * 1000),
        (System.nanoTime() - begin) / (POLLS * 1_000_000),
        POLL);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private List<List<Told<Fact>>> members() {
    List<Told<Fact>> told = new ArrayList<>();
    for (int m = 0; m < MEMBERS; m++) {
      UUID member = World.id("m" + m);
      told.add(new Told<>(member, World.active(member, 1)));
      told.add(new Told<>(member, World.pairing("p" + m, "2025-01-01", 1)));
      for (int w = 0; w < 7; w++) {
        LocalDate from = TODAY.plusDays(50L * w);
        told.add(
            new Told<>(
                member, World.window("w" + m + "-" + w, from + "", from.plusDays(9) + "", 1)));
      }
    }
    return IntStream.range(0, told.size() / POLL)
        .mapToObj(n -> told.subList(n * POLL, (n + 1) * POLL))
        .toList();
  }

  private List<List<Told<Fact>>> polls(int many, int days) {
    return IntStream.range(0, many).mapToObj(n -> poll(days)).toList();
  }

  private List<Told<Fact>> poll(int days) {
    return IntStream.range(0, POLL)
        .mapToObj(
            n -> {
              LocalDate on = days == 1 ? TODAY : TODAY.minusDays(1 + random.nextInt(300));
              return new Told<Fact>(
                  World.id("m" + random.nextInt(MEMBERS)),
                  new Fact.Visit(UUID.randomUUID(), on, null, false, 2));
            })
        .toList();
  }
}

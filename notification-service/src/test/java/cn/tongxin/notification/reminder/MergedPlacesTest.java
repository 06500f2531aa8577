package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Mergers;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
import cn.tongxin.serving.TerritoryListener;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A village is merged into one of another township, and its member is moved. */
class MergedPlacesTest {
  private static final AreaCode NEW = new AreaCode("410225106201");
  private static final UUID MOVED = id("moved");
  private static final UUID IN_QUARTER = id("quarter");
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

  /** What of this service hears something. */
  private static final class Part implements AutoCloseable {
    final TestStore store = TestStore.embedded();
    final Territories territories = new Territories(store.database());
    final TerritoryListener listener =
        new TerritoryListener(null, territories, List.of(), (_, _, _) -> {});
    final ReminderService service =
        new ReminderService(
            Publishing.plans(store),
            new Written(
                new MongoReminders(store.database()), (changes, _) -> changes, _ -> {}, TODAY),
            TODAY);

    void learn(UUID member, Fact fact) {
      service.learn(List.of(new Told<>(member, fact)));
    }

    @Override
    public void close() throws Exception {
      store.close();
    }
  }

  private static Fact.Service served(UUID member, AreaCode area, long seq) {
    return new Fact.Service(member, area, Fact.Status.ACTIVE, 90, null, day("2026-09-01"), seq);
  }

  private static List<Consumer<Part>> story() {
    var merger = new Mergers(new AreaCode("410225")).merged(VILLAGE, NEW);
    List<Consumer<Part>> told = new ArrayList<>();
    told.add(part -> part.learn(MOVED, served(MOVED, VILLAGE, 1)));
    told.add(part -> part.learn(MOVED, World.pairing("p", "2026-09-01", 1)));
    told.add(part -> part.learn(IN_QUARTER, served(IN_QUARTER, new AreaCode(VILLAGE + "001"), 1)));
    told.add(part -> part.listener.learn(List.of(merger)));
    told.add(part -> part.learn(MOVED, World.visit("v", "2026-10-01")));
    told.add(part -> part.learn(MOVED, served(MOVED, NEW, 2)));
    told.add(part -> part.learn(MOVED, World.pairing("p", "2026-09-01", 2)));
    return told;
  }

  @Test
  void whateverTheOrderRemindersAreFoundWhereTheyLieNow() throws Exception {
    for (long seed = 0; seed <= 8; seed++) {
      try (Part part = new Part()) {
        Deliveries.thriceAndShuffled(story(), seed)
            .forEach(poll -> poll.forEach(e -> e.accept(part)));
        Territory now = part.territories.now();

        for (Scope scope : List.of(now.scope(VILLAGE), now.scope(NEW), now.scope(NEW.upTo(9)))) {
          assertThat(found(part, scope))
              .as("seed %d, %s", seed, scope)
              .containsExactlyInAnyOrder(
                  MOVED + " 410225106201 SETTLED",
                  MOVED + " 410225106201 OPEN",
                  IN_QUARTER + " 410225105201001 OPEN");
        }
        assertThat(found(part, now.scope(VILLAGE.upTo(9)))).isEmpty();
        assertThat(part.store.watch().strange()).isEmpty();
      }
    }
  }

  private static List<String> found(Part part, Scope scope) {
    return part
        .service
        .list(scope, new Reminders.Wanted(null, null, null), PageQuery.of(50, null))
        .items()
        .stream()
        .filter(r -> r.kind() == ReminderKind.ROUTINE)
        .map(r -> r.subjectRef() + " " + r.area() + " " + r.state())
        .toList();
  }
}

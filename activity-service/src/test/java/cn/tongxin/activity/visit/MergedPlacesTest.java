package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Mergers;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
import cn.tongxin.serving.TerritoryListener;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A village of one township is merged into one of another, and its member is moved. */
class MergedPlacesTest {
  private static final AreaCode OLD = new AreaCode("410225105201");
  private static final AreaCode NEW = new AreaCode("410225106201");
  private static final UUID MOVED = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final UUID IN_QUARTER = UUID.fromString("0198f3a0-0000-7000-8000-000000000002");

  /** What of this service hears or records something. */
  private static final class Part implements AutoCloseable {
    final TestStore store = TestStore.embedded();
    final Sent sent = Sent.acknowledged();
    final MongoSubjects subjects = new MongoSubjects(store.database());
    final MongoVisits visits =
        new MongoVisits(store.database(), sent.relay(), Sent.encoder(JsonMapper.builder().build()));
    final Territories territories = new Territories(store.database());
    final TerritoryListener listener =
        new TerritoryListener(null, territories, List.of(), (_, _, _) -> {});

    void learn(UUID member, long seq, AreaCode area) {
      subjects.learn(List.of(SubjectDocument.of(member, seq, area)));
    }

    void plan(UUID id, AreaCode area) {
      if (visits.byId(Scope.platform(), id).isEmpty()) {
        Plan plan =
            new Plan(MOVED, Purpose.ROUTINE, LocalDate.parse("2026-11-22"), List.of("a"), null);
        Visit.Snapshot _ =
            visits.save(Scope.platform(), Visit.planned(id, area, plan, java.time.Instant.EPOCH));
      }
    }

    @Override
    public void close() throws Exception {
      sent.close();
      store.close();
    }
  }

  private static List<Consumer<Part>> story() {
    var merger = new Mergers(new AreaCode("410225")).merged(OLD, NEW);
    List<Consumer<Part>> told = new ArrayList<>();
    told.add(part -> part.learn(MOVED, 1, OLD));
    told.add(part -> part.learn(IN_QUARTER, 1, new AreaCode(OLD + "001")));
    told.add(part -> part.plan(new UUID(1, 1), OLD));
    told.add(part -> part.listener.learn(List.of(merger)));
    told.add(part -> part.plan(new UUID(1, 2), OLD));
    told.add(part -> part.learn(MOVED, 2, NEW));
    told.add(part -> part.plan(new UUID(1, 3), NEW));
    return told;
  }

  @Test
  void whateverTheOrderEverythingIsFoundWhereItLiesNow() throws Exception {
    for (long seed = 0; seed <= 8; seed++) {
      try (Part part = new Part()) {
        Deliveries.thriceAndShuffled(story(), seed)
            .forEach(poll -> poll.forEach(e -> e.accept(part)));
        Territory now = part.territories.now();

        for (Scope scope : List.of(now.scope(OLD), now.scope(NEW), now.scope(NEW.upTo(9)))) {
          assertThat(found(part, scope)).as("seed %d, %s", seed, scope).containsExactly(1, 2, 3);
          assertThat(part.subjects.areaOf(scope, MOVED).map(scope::place)).contains(NEW);
          assertThat(part.subjects.areaOf(scope, IN_QUARTER)).isPresent();
        }
        assertThat(found(part, now.scope(OLD.upTo(9)))).isEmpty();
        assertThat(part.subjects.areaOf(now.scope(OLD.upTo(9)), IN_QUARTER)).isEmpty();
        assertThat(part.store.watch().strange()).isEmpty();
      }
    }
  }

  private static TreeSet<Integer> found(Part part, Scope scope) {
    var page =
        part.visits.list(
            scope, new Visits.Wanted(null, null, null, null, null), PageQuery.of(50, null));
    TreeSet<Integer> found = new TreeSet<>();
    page.items().forEach(visit -> found.add((int) visit.id().getLeastSignificantBits()));
    return found;
  }
}

package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.directory.DirectoryByHand;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a completion costs, in commands and documents: it reads the member and the visit and writes
 * the visit, as the first version of this service did, and nothing that was added since may add to
 * that. The relay looks for what it left behind now and then; that is let pass.
 */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class CompletionCostTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final Actor OFFICER =
      new Actor("officer-410225105", new AreaCode("410225105"), Set.of(Role.OFFICER), Set.of());
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final int BEFORE = 200;
  private static final int VISITS = 60;
  private static final int SWEEPS = 10;

  private final TestStore kind;
  private EmptyStore store;
  private MongoVisits visits;
  private CompletionService completions;

  CompletionCostTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    visits = new MongoVisits(store.database(), store.relay(), store.encoder());
    MongoSubjects subjects = new MongoSubjects(store.database());
    subjects.learn(List.of(SubjectDocument.of(MEMBER, 1, VILLAGE)));
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    FactService facts =
        new FactService(
            subjects,
            _ -> java.util.Map.of(),
            _ -> java.util.Map.of(),
            DirectoryByHand.in(store.database()),
            clock);
    completions = new CompletionService(visits, facts, new NobodyErased(), clock);
    record(items(BEFORE));
    kind.watch().reset();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void oneTakesTwoReadsAndOneWrite() {
    long examined = store.examined(() -> items(VISITS).forEach(item -> record(List.of(item))));

    assertThat(commands("insert")).isEqualTo(VISITS);
    assertThat(kind.watch().commands().size()).isLessThanOrEqualTo(3 * VISITS + SWEEPS);
    assertThat(examined).isLessThanOrEqualTo(VISITS + SWEEPS);
  }

  @Test
  void oneThatWasPlannedTakesTheSame() {
    List<Item> planned = items(VISITS);
    planned.forEach(this::plan);
    kind.watch().reset();

    long examined = store.examined(() -> planned.forEach(item -> record(List.of(item))));

    assertThat(commands("update")).isEqualTo(VISITS);
    assertThat(kind.watch().commands().size()).isLessThanOrEqualTo(3 * VISITS + SWEEPS);
    assertThat(examined).isLessThanOrEqualTo(3 * VISITS + SWEEPS);
  }

  @Test
  void aBatchTakesNoMoreCommandsThanOne() {
    long examined = store.examined(() -> record(items(VISITS)));

    assertThat(commands("insert")).isOne();
    assertThat(kind.watch().commands().size()).isLessThanOrEqualTo(3 + SWEEPS);
    assertThat(examined).isLessThanOrEqualTo(1 + SWEEPS);
  }

  private long commands(String name) {
    return kind.watch().commands().stream().filter(name::equals).count();
  }

  private void plan(Item item) {
    Plan plan =
        new Plan(MEMBER, Purpose.ROUTINE, item.done().visitedOn(), item.done().officers(), null);
    Visit.Snapshot _ =
        visits.save(OFFICER.scope(), Visit.planned(item.id(), VILLAGE, plan, Instant.EPOCH));
  }

  private static List<Item> items(int many) {
    return Stream.generate(() -> new Item(UUID.randomUUID(), VisitTest.completion(MEMBER)))
        .limit(many)
        .toList();
  }

  private void record(List<Item> items) {
    assertThat(completions.completeAll(OFFICER, items)).noneMatch(fate -> fate.problem() != null);
  }

  private static final class NobodyErased implements ErasedMembers {
    @Override
    public boolean contains(UUID memberRef) {
      return false;
    }

    @Override
    public Set<UUID> among(Collection<UUID> memberRefs) {
      return Set.of();
    }

    @Override
    public int forget(UUID memberRef) {
      return 0;
    }
  }
}

package cn.tongxin.activity.visit;

import cn.tongxin.activity.directory.EmptyDirectory;
import cn.tongxin.bench.ServiceStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** For the bench: the recording and listing of visits with their store, without HTTP. */
public final class ManyActivities implements AutoCloseable, ErasedMembers {
  private static final int AT_ONCE = 500;
  private static final int VILLAGES = 20;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  /** The township whose pages are read. */
  private static final String FIRST = "410225101";

  private final ServiceStore store;
  private final MongoVisits visits;
  private final MongoSubjects subjects;
  private final CompletionService completions;
  private int counted;

  public ManyActivities(String uri, String name) {
    store = new ServiceStore(uri, name);
    visits = new MongoVisits(store.database(), store.relay(), store.encoder());
    subjects = new MongoSubjects(store.database());
    Clock clock = Clock.systemUTC();
    completions =
        new CompletionService(
            visits,
            new FactService(
                subjects, _ -> Map.of(), _ -> Map.of(), EmptyDirectory.in(store.database()), clock),
            this,
            clock);
  }

  /** Fills that many townships with that many visits each. */
  public void fill(int townships, int each) {
    for (int township = 0; township < townships; township++) {
      String code = "410225" + (101 + township);
      for (int done = 0; done < each; done += AT_ONCE) {
        batch(code, Math.min(AT_ONCE, each - done));
      }
      store.forget();
    }
  }

  /** Completes that many visits of the first township in one batch; answers the milliseconds. */
  public double batch(int size) {
    List<Item> items = items(FIRST, size);
    long start = System.nanoTime();
    record(FIRST, items);
    return (System.nanoTime() - start) / 1e6;
  }

  /** Completes that many visits of the first township one by one; answers the milliseconds. */
  public double oneByOne(int size) {
    List<Item> items = items(FIRST, size);
    long start = System.nanoTime();
    items.forEach(item -> record(FIRST, List.of(item)));
    return (System.nanoTime() - start) / 1e6;
  }

  private void batch(String township, int size) {
    record(township, items(township, size));
  }

  private void record(String township, List<Item> items) {
    Actor officer = new Actor("officer", new AreaCode(township), Set.of(Role.OFFICER), Set.of());
    if (completions.completeAll(officer, items).stream().anyMatch(fate -> fate.known())) {
      throw new IllegalStateException("a visit was known before");
    }
  }

  private List<Item> items(String township, int size) {
    List<SubjectDocument> members = new ArrayList<>();
    for (int village = 0; village < VILLAGES; village++) {
      String code = township + (201 + village);
      UUID member = UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      members.add(SubjectDocument.of(member, 1, new AreaCode(code)));
    }
    subjects.learn(members);
    return Stream.generate(() -> item(members)).limit(size).toList();
  }

  private Item item(List<SubjectDocument> members) {
    int number = counted++;
    UUID member = members.get(number % VILLAGES).id();
    LocalDate day = FIRST_DAY.plusDays(number % 300);
    return new Item(
        UUID.randomUUID(),
        new Completion(
            member, Purpose.ROUTINE, day, List.of("officer"), null, null, List.of(), List.of()));
  }

  /** Reads a page of a township's list; answers the milliseconds. */
  public double page() {
    long start = System.nanoTime();
    var page =
        visits.list(
            Scope.of(new AreaCode(FIRST)),
            new Visits.Wanted(null, null, null, null, null),
            PageQuery.of(50, null));
    if (page.items().size() != 50) {
      throw new IllegalStateException("a page of " + page.items().size());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** Forgets what was sent. */
  public void forget() {
    store.forget();
  }

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

  @Override
  public void close() {
    store.close();
  }
}

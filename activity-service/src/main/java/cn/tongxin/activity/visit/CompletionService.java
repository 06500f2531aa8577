package cn.tongxin.activity.visit;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Records visits that happened, one or five hundred: everything is read at once, each visit decides
 * for itself, and all are saved in one write. Whoever loses to another writer reads again.
 */
@Service
class CompletionService {
  private static final int TRIES = 5;

  private final MongoVisits visits;
  private final FactService facts;
  private final ErasedMembers erased;
  private final Clock clock;

  CompletionService(MongoVisits visits, FactService facts, ErasedMembers erased, Clock clock) {
    this.visits = visits;
    this.facts = facts;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * Completes a visit, planned or not; the same words again get the same answer.
   *
   * @throws Problem as {@link Visit#complete} and {@link Facts} say
   */
  Fate complete(Actor actor, UUID id, Completion done) {
    Fate fate = completeAll(actor, List.of(new Item(id, done))).getFirst();
    if (fate.problem() != null) {
      throw fate.problem();
    }
    return fate;
  }

  /**
   * Completes visits, each for itself. A late word about a member who was erased is not kept: words
   * are written first and the note of the erasure is looked for after that, too.
   */
  List<Fate> completeAll(Actor actor, List<Item> items) {
    Set<UUID> spokenOf = spokenOf(items);
    Set<UUID> gone = erased.among(spokenOf);
    List<Item> kept =
        items.stream().map(item -> gone.isEmpty() ? item : item.without(gone)).toList();
    List<Fate> fates = record(actor, kept);
    spokenOf.removeAll(gone);
    Set<UUID> goneSince = erased.among(spokenOf);
    return goneSince.stream().mapToInt(erased::forget).sum() > 0 ? readAgain(actor, fates) : fates;
  }

  private List<Fate> readAgain(Actor actor, List<Fate> fates) {
    List<UUID> ids = fates.stream().map(Fate::id).filter(Objects::nonNull).toList();
    Map<UUID, Visit.Snapshot> now =
        visits.byIds(actor.scope(), ids).stream()
            .collect(Collectors.toMap(Visit::id, Visit::snapshot));
    return fates.stream().map(fate -> fate.asSaved(now)).toList();
  }

  private static Set<UUID> spokenOf(List<Item> items) {
    return items.stream()
        .map(Item::done)
        .filter(Completion::hasWords)
        .map(Completion::memberRef)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private List<Fate> record(Actor actor, List<Item> items) {
    Facts known = facts.about(actor.scope(), completions(items));
    Attempt attempt = new Attempt(actor, known, now(), new HashSet<>());
    try {
      return ConcurrentChange.retrying(TRIES, () -> tried(attempt, items));
    } catch (ConcurrentChange oneOfThem) {
      if (items.size() == 1) {
        throw oneOfThem;
      }
      return items.stream().map(item -> alone(actor, item)).toList();
    }
  }

  /** Of many, one may have an id that is taken where its sender cannot see it. */
  private Fate alone(Actor actor, Item item) {
    try {
      return record(actor, List.of(item)).getFirst();
    } catch (ConcurrentChange taken) {
      return Fate.refused(item.id(), Problem.conflict("visit.id-taken"));
    }
  }

  private java.time.Instant now() {
    // As the database keeps it, so that what we wrote ourselves is recognised.
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<Completion> completions(List<Item> items) {
    return items.stream().map(Item::done).toList();
  }

  private List<Fate> tried(Attempt attempt, List<Item> items) {
    Map<UUID, Visit> known = new HashMap<>();
    visits
        .byIds(attempt.actor().scope(), items.stream().map(Item::id).toList())
        .forEach(visit -> known.put(visit.id(), visit));
    List<Fate> fates = items.stream().map(item -> attempt.decide(item, known)).toList();
    List<Visit> news = known.values().stream().filter(Visit::changed).toList();
    Map<UUID, Visit.Snapshot> saved =
        visits.saveAll(attempt.actor().scope(), news).stream()
            .collect(Collectors.toMap(Visit.Snapshot::id, visit -> visit));
    return fates.stream().map(fate -> fate.asSaved(saved)).toList();
  }
}

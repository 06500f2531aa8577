package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Pairings in memory. */
final class MemoryPairings implements Pairings {
  private final Map<UUID, PairingDocument> stored = new TreeMap<>();

  @Override
  public synchronized Optional<Pairing> byId(Scope scope, UUID id) {
    return in(scope).filter(d -> d.id().equals(id)).map(PairingDocument::pairing).findFirst();
  }

  @Override
  public synchronized List<Pairing> ofMembers(Scope scope, Collection<UUID> members) {
    return in(scope)
        .filter(d -> members.contains(d.subjectId()))
        .map(PairingDocument::pairing)
        .toList();
  }

  @Override
  public synchronized Page<Pairing> at(AreaCode place, PageQuery query) {
    return new Page<>(
        stored.values().stream()
            .filter(d -> d.area().equals(place))
            .filter(d -> query.after() == null || d.order().compareTo(query.after()) > 0)
            .sorted(Comparator.comparing(PairingDocument::order))
            .limit(query.limit())
            .map(PairingDocument::pairing)
            .toList(),
        null);
  }

  @Override
  public synchronized List<Pairing> turningBetween(LocalDate first, LocalDate last, int limit) {
    return stored.values().stream()
        .filter(d -> d.turns().stream().anyMatch(day -> !day.isBefore(first) && !day.isAfter(last)))
        .limit(limit)
        .map(PairingDocument::pairing)
        .toList();
  }

  @Override
  public synchronized void save(Scope scope, Pairing pairing) {
    PairingDocument next = PairingDocument.of(pairing, pairing.revision().outgoing());
    PairingDocument before = stored.get(pairing.id());
    boolean other =
        next.open() != null
            && stored.values().stream()
                .anyMatch(d -> next.open().equals(d.open()) && !d.id().equals(next.id()));
    long expected = before == null ? 1 : before.version() + 1;
    if (other || next.version() != expected || (before != null && !scope.covers(before.area()))) {
      throw new ConcurrentChange(pairing.id());
    }
    stored.put(pairing.id(), next);
  }

  @Override
  public synchronized void saveAll(List<Pairing> pairings) {
    pairings.forEach(pairing -> save(Scope.platform(), pairing));
  }

  private Stream<PairingDocument> in(Scope scope) {
    return stored.values().stream().filter(d -> scope.covers(d.area()));
  }
}

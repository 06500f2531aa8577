package cn.tongxin.roster.mustvisit;

import cn.tongxin.eventing.ConcurrentChange;
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
import org.jspecify.annotations.Nullable;

/** Windows in memory; pages end without a cursor. */
final class MemoryMustVisits implements MustVisits {
  private final Map<UUID, MustVisitDocument> stored = new TreeMap<>();

  @Override
  public synchronized Optional<MustVisit> byId(Scope scope, UUID id) {
    return Optional.ofNullable(stored.get(id))
        .filter(d -> scope.covers(d.area()))
        .map(MustVisitDocument::window);
  }

  @Override
  public synchronized List<MustVisit> byIds(Scope scope, Collection<UUID> ids) {
    return ids.stream().flatMap(id -> byId(scope, id).stream()).toList();
  }

  @Override
  public synchronized List<MustVisit> ofMember(UUID member) {
    return ofMembers(List.of(member));
  }

  @Override
  public synchronized List<MustVisit> ofMembers(Collection<UUID> members) {
    return stored.values().stream()
        .filter(d -> members.contains(d.memberRef()))
        .map(MustVisitDocument::window)
        .toList();
  }

  @Override
  public synchronized Page<MustVisit> owed(
      Scope scope, @Nullable LocalDate first, @Nullable LocalDate last, PageQuery query) {
    return new Page<>(
        stored.values().stream()
            .filter(d -> scope.covers(d.area()) && !d.withdrawn())
            .filter(d -> first == null || !d.to().isBefore(first))
            .filter(d -> last == null || !d.from().isAfter(last))
            .sorted(Comparator.comparing(MustVisitDocument::order))
            .limit(query.limit())
            .map(MustVisitDocument::window)
            .toList(),
        null);
  }

  @Override
  public synchronized void saveAll(List<MustVisit> changed) {
    for (MustVisit window : changed) {
      MustVisitDocument before = stored.get(window.id());
      MustVisitDocument next = MustVisitDocument.of(window, window.revision().outgoing());
      if (next.version() != (before == null ? 1 : before.version() + 1)) {
        throw new ConcurrentChange(window.id());
      }
      stored.put(window.id(), next);
    }
  }
}

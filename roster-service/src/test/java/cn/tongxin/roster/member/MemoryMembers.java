package cn.tongxin.roster.member;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members in memory; pages end without a cursor. */
final class MemoryMembers implements Members {
  private final Map<UUID, MemberDocument> stored = new TreeMap<>();
  private final Set<MemberState> matched = new HashSet<>();

  @Override
  public synchronized Optional<Member> byId(Scope scope, UUID id) {
    return in(scope).filter(d -> d.id().equals(id)).map(MemberDocument::member).findFirst();
  }

  @Override
  public synchronized List<Member> byIds(Scope scope, Collection<UUID> ids) {
    return in(scope).filter(d -> ids.contains(d.id())).map(MemberDocument::member).toList();
  }

  @Override
  public synchronized List<Member> byPhones(Scope scope, Collection<String> marks) {
    return in(scope)
        .filter(d -> d.phoneMark() != null && marks.contains(d.phoneMark()))
        .map(MemberDocument::member)
        .toList();
  }

  @Override
  public synchronized List<Member> called(Scope scope, String mark, int limit) {
    return byPhones(scope, List.of(mark)).stream().limit(limit).toList();
  }

  @Override
  public synchronized Page<Member> list(Scope scope, MemberFilter filter, PageQuery query) {
    return page(
        scope,
        document ->
            filter.accepts(document)
                && NameKey.beginningWith(filter.text()).stream()
                    .anyMatch(key -> key.begins(document, filter.text())),
        MemberDocument::order,
        query);
  }

  @Override
  public synchronized Page<Member> affiliated(
      Scope scope, Collection<UUID> organisations, PageQuery query) {
    return page(
        scope,
        d ->
            organisations.stream()
                .anyMatch(id -> d.facets().contains("410225 " + Facet.organisation(id))),
        MemberDocument::order,
        query);
  }

  @Override
  public synchronized Page<Member> vacant(Scope scope, LocalDate day, PageQuery query) {
    return before(scope, day.plusDays(1), MemberDocument::vacant, query);
  }

  @Override
  public synchronized Page<Member> overdue(Scope scope, LocalDate day, PageQuery query) {
    return before(scope, day, MemberDocument::contact, query);
  }

  @Override
  public synchronized Page<Member> addressBook(
      Scope scope, String q, LocalDate day, PageQuery query) {
    String text = NameKeys.plain(q);
    return page(
        scope,
        d ->
            d.bookUntil() != null
                && !d.bookUntil().isBefore(day)
                && NameKey.beginningWith(text).stream().anyMatch(key -> key.begins(d, text)),
        d -> Objects.requireNonNull(d.book()),
        query);
  }

  private Page<Member> before(
      Scope scope,
      LocalDate day,
      Function<MemberDocument, @Nullable String> value,
      PageQuery query) {
    return page(
        scope,
        d -> {
          String key = value.apply(d);
          return key != null && key.compareTo(day.toString()) < 0;
        },
        d -> Objects.requireNonNull(value.apply(d)),
        query);
  }

  private Page<Member> page(
      Scope scope,
      Predicate<MemberDocument> filter,
      Function<MemberDocument, String> order,
      PageQuery query) {
    return new Page<>(
        in(scope)
            .filter(filter)
            .sorted(Comparator.comparing(order))
            .limit(query.limit())
            .map(MemberDocument::member)
            .toList(),
        null);
  }

  @Override
  public synchronized Page<Member> at(AreaCode place, PageQuery query) {
    return page(
        Scope.of(place),
        d -> d.within().getLast().equals(place.value()),
        MemberDocument::order,
        query);
  }

  @Override
  public synchronized List<Member> unmatched(int limit) {
    return stored.values().stream()
        .filter(d -> d.unmatched() != null && !matched.contains(d.state()))
        .limit(limit)
        .map(MemberDocument::member)
        .toList();
  }

  @Override
  public synchronized List<Member> alike(Collection<String> marks, int limit) {
    return stored.values().stream()
        .filter(d -> d.marks().stream().anyMatch(marks::contains))
        .limit(limit)
        .map(MemberDocument::member)
        .toList();
  }

  @Override
  public synchronized void matched(List<Member> compared) {
    compared.forEach(member -> matched.add(member.state()));
  }

  @Override
  public synchronized void each(Scope scope, Consumer<? super Member> visitor) {
    in(scope).map(MemberDocument::member).forEach(visitor);
  }

  @Override
  public synchronized List<UUID> greeted(Scope scope, @Nullable UUID after, int limit) {
    return in(scope)
        .map(MemberDocument::expects)
        .filter(Objects::nonNull)
        .filter(id -> after == null || id.compareTo(after.toString()) > 0)
        .sorted()
        .limit(limit)
        .map(UUID::fromString)
        .toList();
  }

  @Override
  public synchronized List<Member> mergedInto(UUID id) {
    return some(d -> d.state().twin() != null && id.equals(d.state().twin().mergedInto()), 1000);
  }

  /** Every document here has the newest form. */
  @Override
  public List<Member> wrappedUnnoted(int limit) {
    return List.of();
  }

  @Override
  public synchronized List<Member> wrappedBy(Collection<String> masterKeys, int limit) {
    return some(d -> d.wrappedBy() != null && masterKeys.contains(d.wrappedBy()), limit);
  }

  @Override
  public synchronized List<Member> lapsing(LocalDate day, int limit) {
    return some(d -> d.lapsesOn() != null && !d.lapsesOn().isAfter(day), limit);
  }

  @Override
  public synchronized List<Member> closedBy(LocalDate day, int limit) {
    return some(d -> d.closedOn() != null && !d.closedOn().isAfter(day), limit);
  }

  @Override
  public synchronized List<Member> unsettled(int limit) {
    return some(d -> d.unsettled() != null, limit);
  }

  private List<Member> some(Predicate<MemberDocument> filter, int limit) {
    return stored.values().stream()
        .filter(filter)
        .limit(limit)
        .map(MemberDocument::member)
        .toList();
  }

  @Override
  public synchronized void save(Scope scope, Member member) {
    MemberDocument next = MemberDocument.of(member, member.revision().outgoing());
    MemberDocument before = stored.get(member.id());
    boolean seen = before != null && scope.covers(before.member().profile().area());
    if (before == null ? next.version() != 1 : !seen || next.version() != before.version() + 1) {
      throw new ConcurrentChange(member.id());
    }
    stored.put(member.id(), next);
  }

  @Override
  public synchronized void saveAll(List<Member> members) {
    members.forEach(member -> save(Scope.platform(), member));
  }

  private Stream<MemberDocument> in(Scope scope) {
    return stored.values().stream().filter(d -> scope.covers(new AreaCode(d.within().getLast())));
  }
}

package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The domain without a database, for tests that play a year many hundred times. */
final class MemoryHouse implements SignedLetters, PublishedSchemes, Tallies, Scores {
  private static final UUID WRITER = new UUID(0, 0);
  private static final AreaCode COUNTY = new AreaCode("410225");

  private final Map<TallyKey, Tally> tallies = new HashMap<>();
  private final Map<TallyKey, Map<String, Evidence>> evidence = new HashMap<>();
  private final Map<UUID, Computed> scores = new TreeMap<>();
  private final Map<UUID, WindowDocument> windows = new HashMap<>();
  private final Map<UUID, MatterDocument> matters = new HashMap<>();
  private final List<SignedLetter> letters = new ArrayList<>();
  private final Set<ClosingMark> marks = new LinkedHashSet<>();
  private final Map<String, Score> closed = new TreeMap<>();
  private final List<Evidence> late = new ArrayList<>();
  private final List<Indicator> indicators;
  Territories.Known territory = Territories.Known.nothing();

  private final Set<TallyKey> lagging = new LinkedHashSet<>();
  final Scorekeeper scorekeeper;
  final VisitListener visits;
  final WindowListener due;
  final RequestListener requests;
  final GatheringListener gatherings;
  final EntryListener entries;
  final YearOfRecords.Ears ears;

  MemoryHouse(List<Indicator> indicators) {
    this(indicators, Integer.MAX_VALUE);
  }

  /** Where so many pieces of evidence at once are a backlog. */
  MemoryHouse(List<Indicator> indicators, int backlog) {
    this.indicators = indicators;
    scorekeeper =
        new Scorekeeper(this, this, this, this, () -> territory, lagging::addAll, backlog);
    visits = new VisitListener(null, scorekeeper, this::windows);
    due = new WindowListener(null, scorekeeper, this::windows);
    requests = new RequestListener(null, scorekeeper, this::matters);
    gatherings = new GatheringListener(null, scorekeeper, this::matters);
    entries = new EntryListener(null, scorekeeper);
    ears =
        new YearOfRecords.Ears(visits, due, requests, gatherings, entries, this::sign, this::merge);
  }

  /** The scores that were left behind by a backlog are worked out; answers how many places. */
  int catchUp() {
    List<TallyKey> left = List.copyOf(lagging);
    lagging.clear();
    left.forEach(scorekeeper::catchUp);
    return left.size();
  }

  void sign(SignedLetter letter) {
    if (!letters.contains(letter)) {
      letters.add(letter);
    }
    scorekeeper.refresh(List.of(letter));
  }

  private void merge(YearOfRecords.Merger merger) {
    if (merger.seq() > territory.age(merger.code())) {
      territory =
          new Territories.Known(Territory.of(merger.all()), Map.of(COUNTY.value(), merger.seq()));
    }
    scorekeeper.merged(List.of(merger.code(), merger.into()));
  }

  /** All that anybody is shown: the scores of both periods, and what counted for them. */
  List<Object> all() {
    List<Object> all = new ArrayList<>();
    scores.forEach((id, c) -> all.addAll(List.of(id, c.score(), c.midYear())));
    all.addAll(closed.values());
    evidence.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(TallyKey::toString)))
        .forEach(
            tally -> {
              all.add(tally.getKey());
              tally.getValue().values().stream().map(MemoryHouse::shown).forEach(all::add);
            });
    return all;
  }

  /** Its number says how it came about, and is shown to nobody. */
  private static Evidence shown(Evidence e) {
    return new Evidence(
        e.cause(),
        e.measure(),
        e.tag(),
        e.day(),
        e.recordId(),
        0,
        e.done(),
        e.due(),
        e.answeredBy(),
        e.remark(),
        e.at());
  }

  boolean addsUp() {
    return tallies.entrySet().stream()
        .allMatch(
            tally ->
                nonZero(Tally.recount(evidence.get(tally.getKey()).values()))
                    .equals(nonZero(tally.getValue().sums())));
  }

  private static List<Sum> nonZero(List<Sum> sums) {
    return sums.stream().filter(sum -> sum.done() != 0 || sum.due() != 0).toList();
  }

  private Map<TallyKey, List<Evidence>> windows(Map<UUID, List<Consumer<Window>>> news) {
    Map<TallyKey, List<Evidence>> all = new LinkedHashMap<>();
    Map<UUID, List<Consumer<Window>>> lent = new HashMap<>();
    windows(news, all, lent);
    windows(lent, all, new HashMap<>());
    return all;
  }

  private void windows(
      Map<UUID, List<Consumer<Window>>> news,
      Map<TallyKey, List<Evidence>> all,
      Map<UUID, List<Consumer<Window>>> lent) {
    news.forEach(
        (id, facts) -> {
          Window window = windows.containsKey(id) ? windows.get(id).window() : new Window(id);
          facts.forEach(fact -> fact.accept(window));
          if (window.changed()) {
            windows.put(id, WindowDocument.of(window, WRITER));
          }
          collect(window, all);
          MongoWindows.lend(
              window.lent(window.changed() ? window.version() + 1 : window.version()), lent);
        });
  }

  private Map<TallyKey, List<Evidence>> matters(Map<UUID, List<Consumer<Matter>>> news) {
    Map<TallyKey, List<Evidence>> all = new LinkedHashMap<>();
    news.forEach(
        (id, facts) -> {
          Matter matter = matters.containsKey(id) ? matters.get(id).matter() : new Matter(id);
          facts.forEach(fact -> fact.accept(matter));
          if (matter.changed()) {
            matters.put(id, MatterDocument.of(matter, WRITER));
          }
          collect(matter, all);
        });
    return all;
  }

  private static void collect(Source source, Map<TallyKey, List<Evidence>> all) {
    source
        .evidence(source.changed() ? source.version() + 1 : source.version())
        .forEach((key, more) -> all.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(more));
  }

  @Override
  public void count(Map<TallyKey, List<Evidence>> states) {
    states.forEach(
        (key, news) -> {
          Map<String, Evidence> known = evidence.computeIfAbsent(key, _ -> new TreeMap<>());
          Tally held = tallies.get(key);
          Tally tally = held == null ? Tally.empty(key) : again(held);
          marks.forEach(mark -> closeBorn(held, tally, mark));
          tally.count(news, known);
          tally.changed().forEach(state -> known.put(state.cause(), state));
          tally.changed().stream()
              .filter(state -> !tally.lateFor(state).isEmpty())
              .forEach(late::add);
          tallies.put(key, tally);
        });
  }

  private static Tally again(Tally held) {
    return new Tally(
        held.key(), held.version() + 1, held.sums(), held.frozen(), false, held.asOf());
  }

  private static void closeBorn(Tally held, Tally tally, ClosingMark mark) {
    if (held == null) {
      tally.freezeEmpty(mark);
    }
  }

  /** The county closes a period, as {@code ClosingService} does it. */
  void close(ClosingMark mark) {
    marks.add(mark);
    freeze(COUNTY, 2026, mark);
    scorekeeper.close(letters, mark);
  }

  /** And opens it again. */
  void reopen(ClosingMark mark) {
    marks.remove(mark);
    thaw(COUNTY, 2026, new Reopened(mark.period(), mark.number(), Instant.EPOCH));
    scorekeeper.reopen(letters, mark);
  }

  /** What was closed, where it was: the points of a letter for a period. */
  Map<String, Score> closed() {
    return closed;
  }

  /** Evidence that came too late when it came. */
  List<Evidence> late() {
    return late;
  }

  @Override
  public List<Totals> of(Collection<TallyKey> keys) {
    return keys.stream().distinct().flatMap(key -> totals(key).stream()).toList();
  }

  private Optional<Totals> totals(TallyKey key) {
    return Optional.ofNullable(tallies.get(key))
        .map(
            tally ->
                new Totals(key, tally.version() + 1, tally.sums(), tally.frozen(), tally.asOf()));
  }

  @Override
  public List<Totals> within(Scope scope, int year) {
    return tallies.keySet().stream()
        .filter(key -> key.year() == year && scope.covers(key.area()))
        .flatMap(key -> totals(key).stream())
        .toList();
  }

  @Override
  public void put(Collection<Computed> computed) {
    for (Computed one : computed) {
      Computed held = scores.get(one.letter().id());
      if (held == null || one.basis() > held.basis()) {
        scores.put(one.letter().id(), one);
      }
    }
  }

  @Override
  public List<SignedLetter> ofPlaces(Collection<String> areaCodes) {
    return letters.stream().filter(l -> areaCodes.contains(l.area().value())).toList();
  }

  @Override
  public Optional<PublishedScheme> byId(AreaCode place, UUID id) {
    return Optional.of(new PublishedScheme(id, 2026, indicators));
  }

  @Override
  public Recount recount(TallyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void freeze(AreaCode county, int year, ClosingMark mark) {
    tallies.replaceAll((_, tally) -> changed(tally, next -> next.freeze(mark)));
  }

  @Override
  public void thaw(AreaCode county, int year, Reopened reopened) {
    tallies.replaceAll((_, tally) -> changed(tally, next -> next.thaw(reopened.mark())));
  }

  private static Tally changed(Tally held, Predicate<Tally> change) {
    Tally next = again(held);
    return change.test(next) ? next : held;
  }

  @Override
  public void merged(MergedPlace merger) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Line> lines(Scope scope, int year, Period late, PageQuery page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Evidence> evidence(Wanted wanted, PageQuery page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long count(Wanted wanted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Published> byLetter(Scope scope, UUID letterId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Published> list(Scope scope, Integer year, PageQuery page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close(SignedLetter letter, ClosingMark mark, Score score) {
    closed.put(letter.id() + " " + mark.period(), score);
  }

  @Override
  public void reopen(SignedLetter letter, ClosingMark mark) {
    closed.remove(letter.id() + " " + mark.period());
  }

  @Override
  public Optional<SignedLetter> signed(Scope scope, UUID id) {
    return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
  }

  @Override
  public List<SignedLetter> ofYear(Scope scope, int year) {
    return Stream.of(letters).flatMap(List::stream).filter(l -> l.year() == year).toList();
  }
}

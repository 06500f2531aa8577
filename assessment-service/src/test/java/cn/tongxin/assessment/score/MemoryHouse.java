package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
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
import java.util.stream.Stream;

/** The domain without a database, for tests that play a year many hundred times. */
final class MemoryHouse implements SignedLetters, PublishedSchemes, Scores {
  private static final UUID WRITER = new UUID(0, 0);
  private static final AreaCode COUNTY = new AreaCode("410225");

  final MemoryTallies tallies = new MemoryTallies();
  private final Map<UUID, Computed> scores = new TreeMap<>();
  private final Map<UUID, WindowDocument> windows = new HashMap<>();
  private final Map<UUID, MatterDocument> matters = new HashMap<>();
  private final List<SignedLetter> letters = new ArrayList<>();
  private final Map<String, Score> closed = new TreeMap<>();
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
        new Scorekeeper(tallies, this, this, this, () -> territory, lagging::addAll, backlog);
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
    all.addAll(tallies.all());
    return all;
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

  /** The county closes a period, as {@code ClosingService} does it. */
  void close(ClosingMark mark) {
    tallies.close(COUNTY, mark);
    scorekeeper.close(letters, mark);
  }

  /** And opens it again. */
  void reopen(ClosingMark mark) {
    tallies.reopen(COUNTY, mark);
    scorekeeper.reopen(letters, mark);
  }

  /** What was closed, where it was: the points of a letter for a period. */
  Map<String, Score> closed() {
    return closed;
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

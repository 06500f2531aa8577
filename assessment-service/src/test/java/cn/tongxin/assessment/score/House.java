package cn.tongxin.assessment.score;

import cn.tongxin.assessment.file.Files;
import cn.tongxin.assessment.file.FilesForTests;
import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The score-keeping part of the service on a store, with one signed letter of a village. */
final class House implements AutoCloseable, SignedLetters, PublishedSchemes {
  static final UUID SCHEME = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");
  static final SignedLetter LETTER =
      new SignedLetter(
          UUID.fromString("0198f3a0-0000-7000-8000-0000000000d1"),
          SCHEME,
          2026,
          Facts.VILLAGE,
          List.of(target("VISITS", "60"), target("COVERAGE", "100")));

  static final List<Indicator> INDICATORS =
      List.of(
          new Indicator("VISITS", IndicatorKind.COUNT, new BigDecimal("60")),
          new Indicator("COVERAGE", IndicatorKind.COVERAGE, new BigDecimal("40")));

  /** What the scheme says; a test may say otherwise before anything is counted. */
  List<Indicator> indicators = INDICATORS;

  final Sent sent;
  final MongoTallies tallies;
  final Scores scores;
  final VisitListener visits;
  final WindowListener windows;
  final RequestListener requests;
  final GatheringListener gatherings;
  final EntryListener entries;
  final FindingListener findings;
  final MongoClosings closings;
  final Files files;
  final MongoLaggingOffices lagging;
  final Scorekeeper scorekeeper;
  final Territories territories;
  final List<SignedLetter> letters = new ArrayList<>(List.of(LETTER));

  House(TestStore store) {
    this(store, Integer.MAX_VALUE, Clock.systemUTC());
  }

  /** Where so many pieces of evidence at once are a backlog, at another time. */
  House(TestStore store, int backlog, Clock clock) {
    this(store.database(), Sent.acknowledged(), backlog, clock);
  }

  /** On a database on which nothing is written behind its back, that events were sent. */
  House(MongoDatabase database) {
    this(database, Sent.unacknowledged(), Integer.MAX_VALUE, Clock.systemUTC());
  }

  private House(MongoDatabase database, Sent sent, int backlog, Clock clock) {
    this.sent = sent;
    EventEncoder encoder = Sent.encoder(JsonMapper.builder().build());
    closings = new MongoClosings(database, sent.relay(), encoder, Clock.systemUTC());
    files = FilesForTests.in(database);
    tallies = new MongoTallies(database, closings, UUID::randomUUID);
    territories = new Territories(database);
    scores = new MongoScores(database, sent.relay(), encoder);
    lagging = new MongoLaggingOffices(database, clock);
    scorekeeper =
        new Scorekeeper(tallies, scores, this, this, territories::newest, lagging, backlog);
    Windows stored = new MongoWindows(database, UUID::randomUUID);
    Matters matters = new MongoMatters(database, UUID::randomUUID);
    EventReader unused = null;
    requests = new RequestListener(unused, scorekeeper, matters);
    gatherings = new GatheringListener(unused, scorekeeper, matters);
    entries = new EntryListener(unused, scorekeeper);
    findings = new FindingListener(unused, scorekeeper);
    visits = new VisitListener(unused, scorekeeper, stored);
    windows = new WindowListener(unused, scorekeeper, stored);
  }

  YearOfRecords.Ears ears() {
    return new YearOfRecords.Ears(
        visits, windows, requests, gatherings, entries, this::sign, this::merge);
  }

  private void sign(SignedLetter letter) {
    if (!letters.contains(letter)) {
      letters.add(letter);
    }
    scorekeeper.refresh(List.of(letter));
  }

  private void merge(YearOfRecords.Merger merger) {
    territories.learn(new AreaCode("410225"), merger.seq(), merger.all());
    scorekeeper.merged(List.of(merger.code(), merger.into()));
  }

  static Target target(String indicator, String amount) {
    return new Target(indicator, new BigDecimal(amount));
  }

  Score score() {
    return scores.byLetter(Scope.of(Facts.VILLAGE), LETTER.id()).orElseThrow().score();
  }

  List<Evidence> evidence(Measure measure) {
    return tallies
        .evidence(territories.now().inside(Facts.VILLAGE), 2026, measure, PageQuery.of(200, null))
        .items();
  }

  ClosingService closing() {
    return new ClosingService(closings, tallies, this, scorekeeper, scores, files);
  }

  Recomputation recomputation() {
    return new Recomputation(tallies, this, territories::now);
  }

  boolean addsUp() {
    return recomputation().of(LETTER).equal();
  }

  @Override
  public Optional<SignedLetter> signed(Scope scope, UUID id) {
    return letters.stream().filter(l -> l.id().equals(id) && scope.covers(l.area())).findFirst();
  }

  @Override
  public List<SignedLetter> ofYear(Scope scope, int year) {
    return letters.stream().filter(l -> l.year() == year && scope.covers(l.area())).toList();
  }

  @Override
  public List<SignedLetter> ofPlaces(Collection<String> areaCodes) {
    return letters.stream().filter(l -> areaCodes.contains(l.area().value())).toList();
  }

  @Override
  public Optional<PublishedScheme> byId(AreaCode place, UUID id) {
    return Optional.of(new PublishedScheme(SCHEME, 2026, indicators));
  }

  @Override
  public void close() {
    sent.close();
  }
}

package cn.tongxin.assessment.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.assessment.figures.CountySheets;
import cn.tongxin.assessment.figures.Sheets;
import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.assessment.statistics.MarkedMonths;
import cn.tongxin.bench.CountyEvents;
import cn.tongxin.bench.ServiceStore;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
import cn.tongxin.serving.errand.ErrandService;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/** For the bench: a county's year of visits and its 400 letters, kept by the service's own code. */
public final class CountyYear implements AutoCloseable, SignedLetters, PublishedSchemes {
  private static final AreaCode COUNTY = new AreaCode(CountyEvents.COUNTY);

  /** As the service has it for visits. */
  private static final int A_POLL = 5_000;

  private static final UUID SCHEME = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");

  private final ServiceStore store;
  private final JsonMapper json = JsonMapper.builder().build();
  private final VisitListener visits;
  private final Scores scores;
  private final Recomputation recomputation;
  private final ErrandService<LagDocument> behind;
  private final List<SignedLetter> letters = new ArrayList<>();

  /** In an empty database of that name. */
  public CountyYear(String uri, String name) {
    store = new ServiceStore(uri, name);
    var database = store.database();
    var closings = new MongoClosings(database, store.relay(), store.encoder(), Clock.systemUTC());
    var tallies = new MongoTallies(database, closings, UUID::randomUUID);
    var lagging = new MongoLaggingOffices(database, Clock.systemUTC());
    scores = new MongoScores(database, store.relay(), store.encoder());
    ScoreConfiguration wiring = new ScoreConfiguration();
    var keeper =
        wiring.scorekeeper(
            tallies,
            scores,
            this,
            this,
            new Territories(database),
            MarkedMonths.in(database),
            lagging);
    behind = wiring.scoreErrands(lagging, keeper);
    visits =
        new VisitListener(store.reader(), keeper, new MongoWindows(database, UUID::randomUUID));
    recomputation = new Recomputation(tallies, this, Territory::plain);
    for (int township = 0; township < CountyEvents.TOWNSHIPS; township++) {
      letters.add(letter(CountyEvents.township(township)));
      for (int village = 0; village < CountyEvents.VILLAGES; village++) {
        letters.add(letter(CountyEvents.village(township, village)));
      }
    }
  }

  private static SignedLetter letter(String area) {
    UUID id = UUID.nameUUIDFromBytes(area.getBytes(UTF_8));
    List<Target> targets = List.of(new Target("VISITS", new BigDecimal(100_000)));
    return new SignedLetter(id, SCHEME, 2026, new AreaCode(area), targets);
  }

  /** How many letters there are. */
  public int letters() {
    return letters.size();
  }

  /** The database that all this is kept in. */
  public ServiceStore store() {
    return store;
  }

  /** Its figures by place and month. */
  public Sheets sheets() {
    return CountySheets.of(new MongoMonthlySums(store.database()), store.database());
  }

  /** Takes in a poll as the service's listener does. */
  public void take(List<ConsumerRecord<String, byte[]>> poll) {
    visits.onVisits(poll);
    store.forget();
  }

  /** Works out the scores that lag behind long enough; answers the milliseconds. */
  public double catchUp() {
    long start = System.nanoTime();
    int _ = behind.workOff();
    store.forget();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Reads these events as the service does, a full poll at a time. */
  public void replay(List<byte[]> events) {
    for (int done = 0; done < events.size(); done += A_POLL) {
      List<byte[]> poll = events.subList(done, Math.min(events.size(), done + A_POLL));
      visits.credit(poll.stream().map(this::received).toList());
      store.forget();
    }
  }

  private Received<VisitListener.VisitFact> received(byte[] event) {
    Told visit = json.readValue(event, Told.class);
    return new Received<>(
        new VisitListener.VisitFact(
            new VisitListener.Visit(visit.visitId(), visit.area(), visit.visitedOn(), null), false),
        visit.visitId().toString(),
        1,
        CountyEvents.recordedAt(visit.visitedOn()),
        null);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Told(UUID visitId, AreaCode area, LocalDate visitedOn) {}

  /** Works every score of the year out again from its evidence; answers how many differ. */
  public long recompute() {
    return recomputation.of(letters, COUNTY, 2026).stream()
        .filter(outcome -> !outcome.equal())
        .count();
  }

  /** Every score as it is answered, in the order of the letters. */
  public List<String> scores() {
    return letters.stream()
        .map(letter -> scores.byLetter(Scope.of(COUNTY), letter.id()).orElse(null))
        .map(published -> published == null ? "" : json.writeValueAsString(published.score()))
        .toList();
  }

  @Override
  public Optional<SignedLetter> signed(Scope scope, UUID id) {
    return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
  }

  @Override
  public List<SignedLetter> ofYear(Scope scope, int year) {
    return letters.stream().filter(letter -> scope.covers(letter.area())).toList();
  }

  @Override
  public List<SignedLetter> ofPlaces(Collection<String> areaCodes) {
    return letters.stream().filter(letter -> areaCodes.contains(letter.area().value())).toList();
  }

  @Override
  public Optional<PublishedScheme> byId(AreaCode place, UUID id) {
    var counted = new Indicator("VISITS", IndicatorKind.COUNT, new BigDecimal(100));
    return Optional.of(new PublishedScheme(SCHEME, 2026, List.of(counted)));
  }

  @Override
  public void close() {
    store.close();
  }
}

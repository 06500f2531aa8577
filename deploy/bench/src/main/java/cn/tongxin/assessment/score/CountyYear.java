package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.bench.ServiceStore;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** For the bench: a county's year of visits and its 400 letters, kept by the service's own code. */
public final class CountyYear implements AutoCloseable, SignedLetters, PublishedSchemes {
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final int TOWNSHIPS = 20;
  private static final int VILLAGES = 19;
  private static final int AT_ONCE = 500;

  /** As application.yml of the service has it. */
  private static final int A_POLL = 2_000;

  private static final UUID SCHEME = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");

  private final ServiceStore store;
  private final JsonMapper json = JsonMapper.builder().build();
  private final VisitListener visits;
  private final Scores scores;
  private final Recomputation recomputation;
  private final List<SignedLetter> letters = new ArrayList<>();

  /** In an empty database of that name. */
  @SuppressWarnings("NullAway") // no poll is read here: what brokers do is in none of the figures
  public CountyYear(String uri, String name) {
    store = new ServiceStore(uri, name);
    var closings =
        new MongoClosings(store.database(), store.relay(), store.encoder(), Clock.systemUTC());
    var tallies = new MongoTallies(store.database(), closings, UUID::randomUUID);
    scores = new MongoScores(store.database(), store.relay(), store.encoder());
    var keeper = new Scorekeeper(tallies, scores, this, this, Territories.Known::nothing);
    EventReader none = null;
    visits = new VisitListener(none, keeper, new MongoWindows(store.database(), UUID::randomUUID));
    recomputation = new Recomputation(tallies, this, Territory::plain);
    for (int township = 0; township < TOWNSHIPS; township++) {
      letters.add(letter(township(township)));
      for (int village = 0; village < VILLAGES; village++) {
        letters.add(letter(village(township, village)));
      }
    }
  }

  private static String township(int number) {
    return COUNTY.value() + (101 + number);
  }

  private static String village(int township, int number) {
    return township(township) + (201 + number);
  }

  private static SignedLetter letter(String area) {
    UUID id = UUID.nameUUIDFromBytes(area.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    List<Target> targets = List.of(new Target("VISITS", new BigDecimal(100_000)));
    return new SignedLetter(id, SCHEME, 2026, new AreaCode(area), targets);
  }

  /** How many letters there are. */
  public int letters() {
    return letters.size();
  }

  /** That many visits as they lie in the topic, all over the county and the year. */
  public static List<byte[]> events(int many) {
    JsonMapper json = JsonMapper.builder().build();
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String area = village(i % TOWNSHIPS, i / TOWNSHIPS % VILLAGES);
      String day = java.time.LocalDate.of(2026, 1, 1).plusDays(i % 365).toString();
      Map<String, String> visit =
          Map.of("visitId", new UUID(1, i).toString(), "area", area, "visitedOn", day);
      all.add(json.writeValueAsBytes(visit));
    }
    return all;
  }

  /** Reads these events as the service does, a full poll at a time; answers the milliseconds. */
  public double replay(List<byte[]> events) {
    long start = System.nanoTime();
    for (int done = 0; done < events.size(); done += A_POLL) {
      List<byte[]> poll = events.subList(done, Math.min(events.size(), done + A_POLL));
      visits.credit(poll.stream().map(this::received).toList());
    }
    store.forget();
    return (System.nanoTime() - start) / 1e6;
  }

  private Received<VisitListener.VisitFact> received(byte[] event) {
    VisitListener.Visit visit = json.readValue(event, VisitListener.Visit.class);
    return new Received<>(
        new VisitListener.VisitFact(visit, false),
        visit.visitId().toString(),
        1,
        Instant.EPOCH,
        null);
  }

  /** Decodes these events and inserts them, 500 at once, and nothing else; answers milliseconds. */
  public double insert(List<byte[]> events) {
    var bare = store.database().getCollection("bare");
    long start = System.nanoTime();
    for (int done = 0; done < events.size(); done += AT_ONCE) {
      List<byte[]> poll = events.subList(done, Math.min(events.size(), done + AT_ONCE));
      var _ = bare.insertMany(poll.stream().map(this::document).toList());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private Document document(byte[] event) {
    VisitListener.Visit visit = json.readValue(event, VisitListener.Visit.class);
    return new Document("_id", visit.visitId())
        .append("area", visit.area().value())
        .append("visitedOn", visit.visitedOn().toString());
  }

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
    return List.copyOf(letters);
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

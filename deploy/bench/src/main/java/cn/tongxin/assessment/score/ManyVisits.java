package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.RecordCodecs;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.UuidRepresentation;
import tools.jackson.databind.json.JsonMapper;

/** For the bench: the scorekeeper with its stores, and two villages with one signed letter each. */
public final class ManyVisits implements AutoCloseable, SignedLetters, PublishedSchemes {
  /** A village with few visits. */
  public static final String LITTLE = "410225105201";

  /** A village with very many. */
  public static final String LARGE = "410225105202";

  private static final int AT_ONCE = 500;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final UUID SCHEME = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");

  private final MongoClient client;
  private final Relay relay;
  private final Scorekeeper scorekeeper;
  private int counted;

  /** On an empty database server. */
  public ManyVisits(String uri) {
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .codecRegistry(RecordCodecs.registry())
                .build());
    MongoDatabase database = client.getDatabase("scorekeeper");
    Clock clock = Clock.systemUTC();
    relay =
        new Relay(
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()),
            "/tongxin/bench",
            clock);
    var encoder = new EventEncoder(JsonMapper.builder().build(), clock, () -> null);
    scorekeeper =
        new Scorekeeper(
            new MongoTallies(
                database, new MongoClosings(database, relay, encoder, clock), UUID::randomUUID),
            new MongoScores(database, relay, encoder),
            this,
            this,
            Territories.Known::nothing,
            _ -> {},
            Integer.MAX_VALUE);
    relay.start();
  }

  /** Counts that many visits of a village, some hundred at a time. */
  public void count(String village, int visits) {
    for (int left = visits; left > 0; left -= AT_ONCE) {
      credit(village, Math.min(left, AT_ONCE));
    }
  }

  /** Counts that many visits of a village one by one; answers the milliseconds of each. */
  public List<Double> each(String village, int visits) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < visits; i++) {
      long start = System.nanoTime();
      credit(village, 1);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  private void credit(String village, int visits) {
    List<Evidence> evidence = Stream.generate(this::evidence).limit(visits).toList();
    scorekeeper.credit(Map.of(TallyKey.of(new AreaCode(village), 2026), evidence));
  }

  private Evidence evidence() {
    UUID visit = UUID.randomUUID();
    LocalDate day = FIRST_DAY.plusDays(counted++ % 365);
    return new Evidence(
        "visit:" + visit, Measure.VISITS, "", day, visit, 1, 1, 0, List.of(), null, Instant.EPOCH);
  }

  @Override
  public Optional<SignedLetter> signed(Scope scope, UUID id) {
    return Optional.empty();
  }

  @Override
  public List<SignedLetter> ofYear(Scope scope, int year) {
    return Stream.of(LITTLE, LARGE).map(ManyVisits::letter).toList();
  }

  @Override
  public List<SignedLetter> ofPlaces(Collection<String> areaCodes) {
    return Stream.of(LITTLE, LARGE).filter(areaCodes::contains).map(ManyVisits::letter).toList();
  }

  private static SignedLetter letter(String village) {
    UUID id = UUID.nameUUIDFromBytes(village.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    List<Target> targets = List.of(new Target("VISITS", new BigDecimal(1_000_000)));
    return new SignedLetter(id, SCHEME, 2026, new AreaCode(village), targets);
  }

  @Override
  public Optional<PublishedScheme> byId(AreaCode place, UUID id) {
    var visits = new Indicator("VISITS", IndicatorKind.COUNT, new BigDecimal(100));
    return Optional.of(new PublishedScheme(SCHEME, 2026, List.of(visits)));
  }

  @Override
  public void close() {
    relay.close();
    client.close();
  }
}

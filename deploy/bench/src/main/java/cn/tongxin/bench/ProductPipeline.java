package cn.tongxin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** The product as something to be measured: through the gateway, signed in. */
final class ProductPipeline implements Pipeline {
  private final Platform platform;
  private final County county;
  private final MongoClient mongo;
  private final VisitPlan plan;
  private final VisitPlan marked;
  private final Map<String, Awaited.VillageCount> expected = new HashMap<>();

  ProductPipeline(Platform platform, County county, MongoClient mongo) {
    this.platform = platform;
    this.county = county;
    this.mongo = mongo;
    this.plan = new VisitPlan(county.members());
    this.marked = new VisitPlan(county.marked());
  }

  @Override
  public String name() {
    return "product";
  }

  @Override
  public int port() {
    return platform.ports().of(Part.GATEWAY);
  }

  @Override
  public Visit next() {
    return plan.next();
  }

  @Override
  public Visit nextMarked() {
    return marked.next();
  }

  @Override
  public byte[] request(Visit visit) {
    String token = county.token("officer-" + visit.member().township());
    return Connection.post(
        "/api/v1/visits/" + visit.id() + "/completion",
        "Authorization: Bearer " + token + "\r\n",
        Bodies.product(visit));
  }

  @Override
  public MarkWatch.Trace trace(Visit visit) {
    String village = visit.member().village();
    UUID letter = county.letter(village);
    UUID reminder = reminder(visit);
    return new Awaited(
        expected.computeIfAbsent(village, _ -> new Awaited.VillageCount()),
        wanted -> {
          Document score = collection("assessment", "scores").find(Filters.eq(letter)).first();
          return scored(score) >= wanted
              && visit.id().equals(settledBy(collection("notification", "reminders"), reminder));
        });
  }

  @Override
  public MarkWatch.Trace reminderOf(Visit visit) {
    UUID reminder = reminder(visit);
    return new Awaited(
        new Awaited.VillageCount(),
        _ -> visit.id().equals(settledBy(collection("notification", "reminders"), reminder)));
  }

  /** The reminder that this visit answers: its id is made of its cause. */
  private static UUID reminder(Visit visit) {
    String base = visit.before().isEmpty() ? "registration" : visit.before();
    String cause = "reminder:" + visit.member().ref() + ":routine:" + base;
    return UUID.nameUUIDFromBytes(cause.getBytes(UTF_8));
  }

  private static @Nullable UUID settledBy(MongoCollection<Document> reminders, UUID id) {
    Document found = reminders.find(Filters.eq(id)).first();
    return found == null ? null : found.get("settledBy", UUID.class);
  }

  private static long scored(@Nullable Document score) {
    return score == null
        ? 0
        : score.get("score", Document.class).getList("indicators", Document.class).stream()
            .filter(line -> line.getString("code").equals(County.INDICATOR))
            .mapToLong(line -> line.get("actual", Decimal128.class).longValue())
            .sum();
  }

  @Override
  public Map<String, Long> pids() {
    Map<String, Long> pids = new LinkedHashMap<>();
    for (Part part : EnumSet.complementOf(EnumSet.of(Part.MONGO, Part.KAFKA))) {
      pids.put(part.label(), platform.pid(part));
    }
    pids.putAll(county.sharedPids());
    return pids;
  }

  @Override
  public String topic() {
    return "tongxin.activity.visit";
  }

  @Override
  public List<String> groups() {
    return List.of("assessment-service", "notification-service");
  }

  @Override
  public Ledger ledger() {
    long scored = 0;
    for (Document score : collection("assessment", "scores").find()) {
      scored += scored(score);
    }
    return new Ledger(
        collection("activity", "visits").estimatedDocumentCount(),
        collection("assessment", "evidence").estimatedDocumentCount(),
        scored);
  }

  @Override
  public long reminded(List<UUID> visits) {
    Set<UUID> wanted = new HashSet<>(visits);
    long reminded = 0;
    for (Document reminder :
        collection("notification", "reminders")
            .find(Filters.eq("state", "SETTLED"))
            .projection(Projections.include("settledBy"))) {
      reminded += wanted.contains(reminder.get("settledBy", UUID.class)) ? 1 : 0;
    }
    return reminded;
  }

  @Override
  public void tidy() {
    // What it has recorded stays: it is part of what every later visit costs.
  }

  private MongoCollection<Document> collection(String database, String name) {
    return mongo.getDatabase(database).getCollection(name);
  }
}

package cn.tongxin.bench;

import cn.tongxin.bench.floor.Floor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/** The floor as something to be measured. */
final class FloorPipeline implements Pipeline {
  private final FloorProcesses processes;
  private final County county;
  private final MongoDatabase database;
  private final VisitPlan plan;
  private final VisitPlan marked;
  private final Map<String, Awaited.VillageCount> expected = new HashMap<>();

  FloorPipeline(FloorProcesses processes, County county, MongoDatabase database) {
    this.processes = processes;
    this.county = county;
    this.database = database;
    this.plan = new VisitPlan(county.members());
    this.marked = new VisitPlan(county.marked());
  }

  @Override
  public String name() {
    return "floor";
  }

  @Override
  public int port() {
    return processes.port();
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
    return Connection.post("/visits/" + visit.id(), "", Bodies.floor(visit));
  }

  @Override
  public MarkWatch.Trace trace(Visit visit) {
    String village = visit.member().village();
    String reminder = "r:" + visit.member().ref() + ":" + visit.day();
    return new Awaited(
        expected.computeIfAbsent(village, _ -> new Awaited.VillageCount()),
        wanted -> {
          Document score = effect("s:" + village);
          return score != null && score.getInteger("actual") >= wanted && effect(reminder) != null;
        });
  }

  @Override
  public MarkWatch.Trace reminderOf(Visit visit) {
    String reminder = "r:" + visit.member().ref() + ":" + visit.day();
    return new Awaited(new Awaited.VillageCount(), _ -> effect(reminder) != null);
  }

  private @org.jspecify.annotations.Nullable Document effect(String id) {
    return database.getCollection("effects").find(Filters.eq(id)).first();
  }

  @Override
  public Map<String, Long> pids() {
    Map<String, Long> pids = new LinkedHashMap<>(processes.pids());
    pids.putAll(county.sharedPids());
    return pids;
  }

  @Override
  public String topic() {
    return Floor.TOPIC;
  }

  @Override
  public List<String> groups() {
    return List.of(Floor.GROUP);
  }

  @Override
  public Ledger ledger() {
    long evidence = 0;
    long scored = 0;
    for (Document effect : database.getCollection("effects").find()) {
      evidence += effect.getString("kind").equals("evidence") ? 1 : 0;
      scored += effect.getString("kind").equals("score") ? effect.getInteger("actual") : 0;
    }
    return new Ledger(database.getCollection("visits").estimatedDocumentCount(), evidence, scored);
  }

  @Override
  public long reminded(List<UUID> visits) {
    Set<UUID> wanted = new HashSet<>(visits);
    long reminded = 0;
    for (Document effect : database.getCollection("effects").find(Filters.eq("kind", "reminder"))) {
      reminded += wanted.contains(effect.get("settledBy", UUID.class)) ? 1 : 0;
    }
    return reminded;
  }

  @Override
  public void tidy() {
    database.getCollection("visits").deleteMany(new Document());
    database.getCollection("effects").deleteMany(new Document());
    expected.clear();
  }
}

package cn.tongxin.bench;

import cn.tongxin.bench.floor.Floor;
import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;

/**
 * A cold start of everything on an empty directory, to the first accepted visit.
 *
 * @param readySeconds wall time until every part answered as ready
 * @param firstSeconds from then until the first visit was accepted
 * @param cpu processor seconds by process until then
 * @param resident MiB by process at ready
 */
record Start(
    double readySeconds,
    double firstSeconds,
    Map<String, Double> cpu,
    Map<String, Double> resident) {
  private static final Duration LONGEST = Duration.ofMinutes(8);
  private static final String VILLAGE = "410225105201";

  /** What was started, and how. */
  record Started(Platform platform, MongoClient mongo, Start start) {}

  static Started cold(Options options) throws IOException, InterruptedException {
    empty(options.data());
    long begin = System.nanoTime();
    Platform platform = Platform.start(options);
    platform.awaitReady(LONGEST);
    double ready = (System.nanoTime() - begin) / 1e9;
    Map<String, Double> resident = resident(platform);
    MongoClient mongo =
        MongoClients.create(Floor.settings(options.ports().mongodb(Floor.DATABASE)));
    double first = firstVisit(platform, mongo);
    return new Started(
        platform, mongo, new Start(ready, first, Machine.cpuSeconds(pids(platform)), resident));
  }

  /** One member known to activity, as if roster had told, then one visit through the gateway. */
  private static double firstVisit(Platform platform, MongoClient mongo) {
    UUID member = UUID.randomUUID();
    mongo
        .getDatabase("activity")
        .getCollection("subjects")
        .insertOne(
            new Document("_id", member)
                .append("seq", 1L)
                .append("within", List.of("410225", "410225105", VILLAGE))
                .append("order", member.toString()));
    County county = new County(platform);
    var visit =
        new Visit(UUID.randomUUID(), new Visit.Member(member, VILLAGE), VisitPlan.FIRST_DAY, "");
    byte[] request = new ProductPipeline(platform, county, mongo).request(visit);
    long begin = System.nanoTime();
    try (Caller caller = new Caller(platform.ports().of(Part.GATEWAY))) {
      int status = caller.send(request);
      if (status != 200) {
        throw new IllegalStateException("the first visit was answered with " + status);
      }
    }
    mongo.getDatabase("activity").getCollection("subjects").deleteOne(new Document("_id", member));
    return (System.nanoTime() - begin) / 1e9;
  }

  static Map<String, Long> pids(Platform platform) {
    Map<String, Long> pids = new TreeMap<>();
    for (Part part : Part.values()) {
      pids.put(part.label(), platform.pid(part));
    }
    return pids;
  }

  static Map<String, Double> resident(Platform platform) {
    Map<String, Double> resident = new TreeMap<>();
    pids(platform).forEach((name, pid) -> resident.put(name, Machine.residentMebibytes(pid)));
    return resident;
  }

  /** Begins anew in a directory that is ours. */
  static void empty(Path dir) throws IOException {
    if (!Files.exists(dir)) {
      return;
    }
    if (!Files.exists(dir.resolve("pids"))) {
      throw new cn.tongxin.local.platform.UserError(
          dir + " is not empty and not ours: the bench begins with an empty directory, see --data");
    }
    try (var files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

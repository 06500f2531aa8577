package cn.tongxin.bench;

import cn.tongxin.bench.floor.Floor;
import cn.tongxin.local.Console;
import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.local.platform.Tokens;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./tongxin bench roster}: the same requests in a county that grows by townships, and
 * imports through the gateway beside bulk writes of the same documents.
 */
final class RosterBench {
  private static final List<Integer> SIZES = List.of(2_000, 50_000, 200_000);
  private static final List<Integer> QUICK = List.of(2_000, 5_000, 8_000);
  private static final int ROWS = 10_605;
  private static final int QUICK_ROWS = 1_000;
  private static final int IMPORTS = 3;
  private static final int REQUESTS = 400;
  private static final int WARM_UPS = 3;

  private static final Duration LONGEST_START = Duration.ofMinutes(8);

  /** Two hundred thousand members with all their indexes do not fit into what a township needs. */
  private static final int ROOM_MEBIBYTES = 6 * 1024;

  private static final Set<Part> PARTS =
      EnumSet.of(Part.MONGO, Part.KAFKA, Part.ISSUER, Part.ROSTER, Part.GATEWAY);

  private final Platform platform;
  private final RosterCounty county = new RosterCounty();
  private final Api api;
  private final RosterRequests requests;
  private final RosterImport imports;
  private final RosterSeed seed;
  private final Map<String, Long> pids;
  private final List<RosterResult.Cost> costs = new ArrayList<>();
  private final List<RosterResult.Import> taken = new ArrayList<>();

  private RosterBench(Platform platform, MongoClient mongo, RosterSeed seed) {
    this.platform = platform;
    this.seed = seed;
    this.pids = pids(platform);
    this.api = new Api(platform.ports().uri(Part.GATEWAY));
    Tokens tokens = new Tokens(platform.options().data(), platform.ports());
    String token = tokens.of("county");
    this.requests = new RosterRequests(token, tokens.of("officer-" + RosterCounty.FIRST_TOWNSHIP));
    this.imports = new RosterImport(api, token, mongo.getDatabase("roster"), pids);
  }

  static RosterResult run(Settings settings) throws IOException, InterruptedException {
    Options options = settings.base().withStore(Options.Store.FILE).withParts(PARTS);
    if (!settings.quick()) {
      System.setProperty("tongxin.heap.mongo", Integer.toString(ROOM_MEBIBYTES));
    }
    Start.empty(options.data());
    try (Platform platform = Platform.start(options);
        MongoClient mongo = MongoClients.create(Floor.settings(options.ports().mongodb("roster")));
        RosterSeed seed = new RosterSeed(options.ports().mongodb("roster"))) {
      platform.awaitReady(LONGEST_START);
      return new RosterBench(platform, mongo, seed).measure(settings.quick());
    }
  }

  private static Map<String, Long> pids(Platform platform) {
    Map<String, Long> pids = new LinkedHashMap<>();
    PARTS.forEach(part -> pids.put(part.label(), platform.pid(part)));
    return pids;
  }

  private RosterResult measure(boolean quick) throws IOException, InterruptedException {
    List<Integer> sizes = quick ? QUICK : SIZES;
    api.upload(
        "/api/v1/place-imports",
        new Tokens(platform.options().data(), platform.ports()).of("county"),
        new String(RosterCounty.places(sizes.getLast()), java.nio.charset.StandardCharsets.UTF_8));
    growTo(sizes.getFirst());
    requests.meet(api);
    Console.say("roster: warming up");
    for (int i = 0; i < WARM_UPS; i++) {
      requests.kinds().forEach(kind -> cost(kind, REQUESTS));
    }
    for (int size : sizes) {
      measureAt(size, quick ? QUICK_ROWS : ROWS);
    }
    return new RosterResult(costs, taken);
  }

  private void measureAt(int size, int rows) throws IOException, InterruptedException {
    while (taken.size() < IMPORTS && county.people() + rows <= size) {
      if (taken.isEmpty()) {
        // Once, as with requests: the first one would measure the compiler.
        Console.say("roster: warming up: " + imports.measure(county.roster(rows), rows));
      }
      taken.add(imports.measure(county.roster(rows), rows));
      Console.say("roster: " + taken.getLast());
    }
    growTo(size);
    requests.meet(api);
    for (RosterRequests.Kind kind : requests.kinds()) {
      costs.add(cost(kind, REQUESTS));
      Console.say("roster: " + costs.getLast());
    }
  }

  private void growTo(int size) throws InterruptedException {
    Console.say("roster: growing to " + size);
    seed.growTo(size, county);
    imports.awaitQuiet();
    Rest.of(pids);
  }

  private RosterResult.Cost cost(RosterRequests.Kind kind, int times) {
    double[] millis = new double[times];
    int failed = 0;
    Usage start = Usage.now(pids);
    long begin = System.nanoTime();
    try (Caller caller = new Caller(platform.ports().of(Part.GATEWAY))) {
      for (int i = 0; i < times; i++) {
        byte[] request = kind.next().get();
        long sent = System.nanoTime();
        failed += caller.send(request) / 100 == 2 ? 0 : 1;
        millis[i] = (System.nanoTime() - sent) / 1e6;
      }
    }
    Usage used = Usage.now(pids).since(start);
    return new RosterResult.Cost(
        kind.name(),
        county.people(),
        Figures.percentile(millis, 0.5),
        Figures.percentile(millis, 0.99),
        used.total() * 1000 / times,
        used.othersShare((System.nanoTime() - begin) / 1e9),
        failed);
  }
}

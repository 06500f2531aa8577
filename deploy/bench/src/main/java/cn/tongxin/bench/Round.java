package cn.tongxin.bench;

import cn.tongxin.bench.floor.Floor;
import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Platform;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One round on one store: both started, both loaded in turn, both replayed, both ended. */
final class Round {
  private static final List<Integer> CLIENTS = List.of(1, 8, 32, 64, 256);
  private static final List<Integer> STEADY = List.of(100, 300);

  private final Settings settings;
  private final Report report;
  private final String store;

  Round(Settings settings, Report report, Options.Store store) {
    this.settings = settings;
    this.report = report;
    this.store = store.name().toLowerCase(java.util.Locale.ROOT);
  }

  void run(Options options) throws IOException, InterruptedException {
    Console.say("cold start on the " + store + " store");
    Start.Started started = Start.cold(options);
    try (Platform platform = started.platform();
        MongoClient mongo = started.mongo();
        Progress progress = new Progress(options.ports().bootstrap());
        FloorProcesses floor = floor(options, progress)) {
      report.start(store, started.start());
      County county = new County(platform);
      Console.say("loading a county through the public API");
      county.load(mongo);
      var bare = new FloorPipeline(floor, county, mongo.getDatabase(Floor.DATABASE));
      var product = new ProductPipeline(platform, county, mongo);
      measure(bare, product, progress);
      report.resident(store, Start.resident(platform));
      if (settings.wants("replay")) {
        Console.say("replaying the topic of visits");
        Replay replay = new Replay(progress, mongo);
        double speed = replay.floor(floor, bare);
        report.replay(store, speed, replay.product(platform, county, product));
      }
    }
  }

  static FloorProcesses floor(Options options, Progress progress)
      throws IOException, InterruptedException {
    progress.createFloorTopic();
    FloorProcesses floor = new FloorProcesses(options);
    floor.awaitReady();
    return floor;
  }

  private void measure(Pipeline floor, Pipeline product, Progress progress)
      throws InterruptedException {
    for (Pipeline target : List.of(floor, product)) {
      WarmUp.of(target, progress);
    }
    if (!settings.wants("load")) {
      return;
    }
    for (int clients : CLIENTS) {
      for (Pipeline target : List.of(floor, product)) {
        take(new Cell(target, progress).run(new ClosedLoop(clients), time()));
        target.tidy();
      }
    }
    for (int perSecond : STEADY) {
      for (Pipeline target : List.of(floor, product)) {
        take(steady(target, progress, perSecond));
        target.tidy();
      }
    }
  }

  private CellResult steady(Pipeline target, Progress progress, int perSecond)
      throws InterruptedException {
    MarkWatch marks = new MarkWatch(target);
    CellResult result = new Cell(target, progress).run(new OpenLoop(perSecond, marks), time());
    double[] millis = marks.millis();
    return result.withTimes(Figures.percentile(millis, 0.5), Figures.percentile(millis, 0.99));
  }

  private void take(CellResult result) {
    report.cell(store, result);
    Console.say(
        "%-8s %-11s %7.0f/s settled, p50 %.1f ms, p99 %.1f ms, %.2f CPU ms, backlog %d, %d refused, others %.0f%% %s"
            .formatted(
                result.target(),
                result.load(),
                result.settledPerSecond(),
                result.p50(),
                result.p99(),
                result.cpuMillis(),
                result.backlog(),
                result.refused(),
                100 * result.others(),
                result.mismatch()));
  }

  private Duration time() {
    return Duration.ofSeconds(settings.seconds());
  }
}

package cn.tongxin.bench;

import cn.tongxin.bench.floor.Floor;
import cn.tongxin.local.Console;
import cn.tongxin.local.mongo.EmbeddedMongo;
import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.notification.dispatch.ManyMornings;
import cn.tongxin.notification.preference.ManyWishes;
import cn.tongxin.notification.reminder.ManyReminders;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./tongxin bench reminders}: how soon after its answer a visit has settled its reminder, on
 * the floor and on the product in turn; and what a morning reads and sends that two instances begin
 * at once.
 */
final class ReminderBench {
  private static final int PER_SECOND = 100;
  private static final int A_PERSON = 20;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-11-22T23:00:00Z"), ZoneOffset.UTC);

  private final Settings settings;
  private final List<ActivityLine> lines = new ArrayList<>();

  private ReminderBench(Settings settings) {
    this.settings = settings;
  }

  /** Prints one table, and writes one JSON file. */
  static void run(Settings settings) throws IOException, InterruptedException {
    ReminderBench bench = new ReminderBench(settings);
    bench.morning();
    bench.completions();
    System.out.println(ActivityLine.table("reminders", bench.lines));
    System.out.println("JSON: " + bench.write());
  }

  private void morning() throws InterruptedException {
    int open = settings.quick() ? 20_000 : 200_000;
    int due = open / 20;
    int persons = due / A_PERSON;
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        ServiceStore store = new ServiceStore(mongo.connectionString(), "notification")) {
      Console.say("reminders: a morning with " + open + " open ones, " + due + " due today");
      List<String> people = IntStream.range(0, persons).mapToObj(n -> "p" + n).toList();
      ManyReminders reminders = new ManyReminders(store.database());
      reminders.fill(open, due, people, TODAY);
      ManyWishes.enter(store.database(), people);
      var box = new ManyMornings.Box();
      List<ManyMornings> instances =
          IntStream.range(0, 2)
              .mapToObj(_ -> new ManyMornings(store.database(), reminders.dues(), MORNING, box))
              .toList();
      instances.getFirst().begin(TODAY.minusDays(1));
      long before = mongo.documentsExamined();
      atOnce(instances.stream().<Runnable>map(it -> it::plan).toList());
      long read = mongo.documentsExamined() - before;
      atOnce(instances.stream().<Runnable>map(it -> it::send).toList());
      String what = "a morning by two instances, of %,d open: read / due".formatted(open);
      // Each once, and twice what each of the people wants.
      lines.add(new ActivityLine(what, "documents", read, due, 1.2));
      lines.add(new ActivityLine("digests sent / people", "digests", box.arrived(), persons, 1));
      lines.add(
          new ActivityLine("people / people who got one", "people", persons, box.people(), 1));
    }
  }

  private static void atOnce(List<Runnable> all) throws InterruptedException {
    List<Thread> threads = all.stream().map(it -> Thread.ofPlatform().start(it)).toList();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void completions() throws IOException, InterruptedException {
    Options options = settings.base().withStore(Options.Store.FILE);
    Console.say("reminders: cold start on the file store");
    Start.Started started = Start.cold(options);
    try (Platform platform = started.platform();
        MongoClient mongo = started.mongo();
        Progress progress = new Progress(options.ports().bootstrap());
        FloorProcesses floor = Round.floor(options, progress)) {
      County county = new County(platform);
      Console.say("reminders: loading a county through the public API");
      county.load(mongo);
      var bare = new FloorPipeline(floor, county, mongo.getDatabase(Floor.DATABASE));
      var product = new ProductPipeline(platform, county, mongo);
      for (Pipeline target : List.of(bare, product)) {
        WarmUp.of(target, progress);
      }
      inTurn(bare, product, progress);
    }
  }

  private void inTurn(Pipeline floor, Pipeline product, Progress progress)
      throws InterruptedException {
    List<Double> bare = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      bare.add(p99(floor, progress));
      ours.add(p99(product, progress));
    }
    lines.add(
        new ActivityLine(
            "from answer to settled reminder at %d/s, p99: product / floor".formatted(PER_SECOND),
            "ms",
            Figures.median(ours),
            Figures.median(bare),
            4));
  }

  private double p99(Pipeline target, Progress progress) throws InterruptedException {
    MarkWatch marks = MarkWatch.ofReminders(target);
    Duration time = Duration.ofSeconds(settings.seconds());
    CellResult result = new Cell(target, progress).run(new OpenLoop(PER_SECOND, marks), time);
    target.tidy();
    double p99 = Figures.percentile(marks.millis(), 0.99);
    Console.say(
        "reminders: %-8s p50 %.1f ms, p99 %.1f ms, others %.0f%% %s"
            .formatted(
                target.name(),
                Figures.percentile(marks.millis(), 0.5),
                p99,
                100 * result.others(),
                result.mismatch()));
    return p99;
  }

  private Path write() throws IOException {
    Path dir = settings.base().root().resolve("deploy/bench/target");
    Path file = dir.resolve("bench-reminders-" + Instant.now().getEpochSecond() + ".json");
    Files.createDirectories(dir);
    Map<String, Object> document =
        Map.of(
            "at", Instant.now().toString(),
            "processors", Runtime.getRuntime().availableProcessors(),
            "quick", settings.quick(),
            "lines", lines);
    Files.write(file, JsonMapper.builder().build().writeValueAsBytes(document));
    return file;
  }
}

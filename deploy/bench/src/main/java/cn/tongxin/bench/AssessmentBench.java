package cn.tongxin.bench;

import cn.tongxin.assessment.score.CountyYear;
import cn.tongxin.local.mongo.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./tongxin bench assessment}: what scores cost as evidence grows, each line a ratio of two
 * things measured in turn in the same run, or of two counts. Service code and database share one
 * process; brokers and HTTP are in none of the figures.
 */
final class AssessmentBench {
  private static final int BLOCK = 5_000;
  private static final long SEED = 7;

  private final int few;
  private final int many;
  private final List<ActivityLine> lines = new ArrayList<>();

  private AssessmentBench(boolean quick) {
    few = quick ? 200 : 1_000;
    many = quick ? 10_000 : 300_000;
  }

  /** Prints one table, and writes one JSON file. */
  static void run(Settings settings) throws IOException {
    AssessmentBench bench = new AssessmentBench(settings.quick());
    bench.cost();
    bench.year();
    System.out.println(ActivityLine.table("assessment", bench.lines));
    System.out.println("JSON: " + bench.write(settings));
  }

  private void cost() {
    ScorekeeperCost.Result cost = ScorekeeperCost.measure(few, many);
    String what = "one more visit of a letter: %,d / %,d".formatted(many, few);
    lines.add(new ActivityLine(what, "ms", cost.manyMillis(), cost.fewMillis(), 1.5));
  }

  private void year() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        CountyYear year = new CountyYear(mongo.connectionString(), "year");
        CountyYear again = new CountyYear(mongo.connectionString(), "again")) {
      List<byte[]> events = CountyYear.events(many);
      replay(year, events);
      recompute(mongo, year);
      repeat(year, again, events);
    }
  }

  /** In turn, block by block: while the one grows, so does the other. */
  private void replay(CountyYear year, List<byte[]> events) {
    Console.say("assessment: replay of " + events.size() + " events beside bare inserts");
    List<Double> bare = new ArrayList<>();
    List<Double> product = new ArrayList<>();
    for (int done = 0; done < events.size(); done += BLOCK) {
      List<byte[]> block = events.subList(done, Math.min(events.size(), done + BLOCK));
      bare.add(year.insert(block));
      product.add(year.replay(block));
    }
    String what = "a replay of %,d events / bare inserts".formatted(BLOCK);
    lines.add(new ActivityLine(what, "ms", Figures.median(product), Figures.median(bare), 2));
  }

  private void recompute(EmbeddedMongo mongo, CountyYear year) {
    Console.say("assessment: all " + year.letters() + " scores worked out again");
    long before = mongo.documentsExamined();
    long wrong = year.recompute();
    long read = mongo.documentsExamined() - before;
    String what = "%d letters worked out again: read / evidence".formatted(year.letters());
    // Beside the evidence only the tallies are read, one for each village, a few times.
    lines.add(new ActivityLine(what, "documents", read, many, 1.2));
    lines.add(ActivityLine.none("scores that differ when worked out again", wrong));
  }

  private void repeat(CountyYear year, CountyYear again, List<byte[]> events) {
    Console.say("assessment: the same events once more, in another order");
    List<byte[]> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(SEED));
    double _ = again.replay(shuffled);
    List<String> one = year.scores();
    List<String> other = again.scores();
    long different = 0;
    for (int i = 0; i < one.size(); i++) {
      different += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    lines.add(ActivityLine.none("scores of other bytes after a replay", different));
  }

  private Path write(Settings settings) throws IOException {
    Path dir = settings.base().root().resolve("deploy/bench/target");
    Path file = dir.resolve("bench-assessment-" + Instant.now().getEpochSecond() + ".json");
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

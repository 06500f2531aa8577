package cn.tongxin.bench;

import cn.tongxin.activity.overview.ManySheets;
import cn.tongxin.activity.request.ManyRequests;
import cn.tongxin.activity.visit.ManyActivities;
import cn.tongxin.local.mongo.EmbeddedMongo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * {@code ./tongxin bench activity}: what activity-service costs as it fills, each figure a ratio of
 * two things measured in turn in the same run. Services and database share one process, so HTTP is
 * in none of the figures.
 */
final class ActivityBench {
  private static final int BATCH = 500;
  private static final int IN_A_TOWNSHIP = 10_000;
  private static final int TURNS = 200;

  private final int townships;
  private final int blocks;
  private final int open;
  private final List<ActivityLine> lines = new ArrayList<>();

  private ActivityBench(boolean quick) {
    townships = quick ? 3 : 30;
    blocks = quick ? 3 : 10;
    open = quick ? 10_000 : 100_000;
  }

  /** Prints one table, and writes one JSON file. */
  static void run(Settings settings) throws IOException {
    ActivityBench bench = new ActivityBench(settings.quick());
    bench.visits();
    bench.questions();
    bench.sweep();
    System.out.println(ActivityLine.table("activity", bench.lines));
    System.out.println("JSON: " + ActivityLine.write(settings, "activity", bench.lines));
  }

  private void visits() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        ManyActivities few = new ManyActivities(mongo.connectionString(), "few");
        ManyActivities many = new ManyActivities(mongo.connectionString(), "many")) {
      Console.say("activity: a batch of 500 visits, and 500 visits, in turn");
      few.batch(BATCH);
      few.oneByOne(BATCH);
      batches(few);
      Console.say("activity: " + townships * IN_A_TOWNSHIP + " visits against " + IN_A_TOWNSHIP);
      few.fill(1, IN_A_TOWNSHIP);
      many.fill(townships, IN_A_TOWNSHIP);
      inTurn("a page of a township's list", few, many, ManyActivities::page);
    }
  }

  private void batches(ManyActivities visits) {
    List<Double> together = new ArrayList<>();
    List<Double> apart = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      together.add(visits.batch(BATCH));
      apart.add(visits.oneByOne(BATCH));
      visits.forget();
    }
    lines.add(
        new ActivityLine(
            "500 visits: one batch / one by one",
            "ms",
            Figures.median(together),
            Figures.median(apart),
            1 / 3.0));
  }

  private void questions() {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        ManySheets few = new ManySheets(mongo.connectionString(), "few");
        ManySheets many = new ManySheets(mongo.connectionString(), "many")) {
      Console.say("activity: what a leader asks, in turn");
      few.fill(1, IN_A_TOWNSHIP);
      many.fill(townships, IN_A_TOWNSHIP);
      inTurn("a leader's questions of a township", few, many, ManySheets::ofATownship);
      inTurn("a leader's questions of the county", few, many, ManySheets::ofTheCounty);
    }
  }

  private <T> void inTurn(String what, T few, T many, ToDoubleFunction<T> call) {
    List<Double> little = new ArrayList<>();
    List<Double> large = new ArrayList<>();
    for (int turn = 0; turn < 2 * TURNS; turn++) {
      double one = call.applyAsDouble(few);
      double other = call.applyAsDouble(many);
      if (turn >= TURNS) {
        little.add(one);
        large.add(other);
      }
    }
    String full = "%s: %,d / %,d".formatted(what, townships * IN_A_TOWNSHIP, IN_A_TOWNSHIP);
    lines.add(new ActivityLine(full, "ms", Figures.median(large), Figures.median(little), 1.5));
  }

  private void sweep() {
    Console.say("activity: the sweep over " + open + " open requests");
    int due = open / 100;
    long few = read(open / 10, due);
    long many = read(open, due);
    String what = "the sweep over %,d open requests: read / due".formatted(open);
    // Each is read once to be found, and once to be written over.
    lines.add(new ActivityLine(what, "documents", many, due, 3));
    String same = "as many due among %,d / among %,d open: read".formatted(open, open / 10);
    lines.add(new ActivityLine(same, "documents", many, few, 1.05));
  }

  private static long read(int open, int due) {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        ManyRequests requests = new ManyRequests(mongo.connectionString())) {
      requests.fill(open, due);
      long before = mongo.documentsExamined();
      requests.sweep();
      return mongo.documentsExamined() - before;
    }
  }
}

package cn.tongxin.bench;

import cn.tongxin.assessment.briefing.CountyBriefing;
import cn.tongxin.assessment.score.CountyYear;
import cn.tongxin.local.mongo.EmbeddedMongo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./tongxin bench assessment}: what scores cost as evidence grows, each line a ratio of two
 * things measured in turn in the same run, or of two counts. Service code, database and broker
 * share one process; HTTP is in none of the figures.
 */
final class AssessmentBench {
  private static final int BLOCK = 5_000;
  private static final Set<String> RAW = Set.of("evidence", "lines", "windows", "matters");
  private static final int WARMING_UP = 10;
  private static final long SEED = 7;

  /** In seconds, longer than the scores of a backlog wait before they are worked out. */
  private static final int LONGEST_LAG = 6;

  private final int few;
  private final int many;
  private final List<ActivityLine> lines = new ArrayList<>();

  private AssessmentBench(boolean quick) {
    few = quick ? 200 : 1_000;
    many = quick ? 10_000 : 300_000;
  }

  /** Prints one table, and writes one JSON file. */
  static void run(Settings settings) throws IOException, InterruptedException {
    AssessmentBench bench = new AssessmentBench(settings.quick());
    bench.cost();
    bench.year();
    System.out.println(ActivityLine.table("assessment", bench.lines));
    System.out.println("JSON: " + ActivityLine.write(settings, "assessment", bench.lines));
  }

  private void cost() {
    ScorekeeperCost.Result cost = ScorekeeperCost.measure(few, many);
    String what = "one more visit of a letter: %,d / %,d".formatted(many, few);
    lines.add(new ActivityLine(what, "ms", cost.manyMillis(), cost.fewMillis(), 1.5));
  }

  private void year() throws IOException, InterruptedException {
    List<byte[]> events = CountyEvents.of(many);
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        CountyYear year = new CountyYear(mongo.connectionString(), "year");
        CountyYear again = new CountyYear(mongo.connectionString(), "again")) {
      replay(year, events);
      briefing(mongo, year);
      recompute(mongo, year);
      repeat(year, again, events);
    }
  }

  /** In turn, block by block: while the one grows, so does the other. */
  private void replay(CountyYear year, List<byte[]> events)
      throws IOException, InterruptedException {
    Console.say("assessment: replay of " + events.size() + " events beside a bare consumer");
    BareInserts inserts = new BareInserts(year.store().reader(), year.store().database());
    double bareMillis = 0;
    double millis = 0;
    try (CountyTopic topic = new CountyTopic(events);
        TopicReader bare = topic.reader("bare", inserts::insert);
        TopicReader product = topic.reader("assessment-service", year::take)) {
      // Both warm up first; from then on all counts, also what is worked out behind the polls.
      double _ = bare.read(many / WARMING_UP) + product.read(many / WARMING_UP) + year.catchUp();
      while (bare.left() + product.left() > 0) {
        bareMillis += bare.read(BLOCK);
        millis += product.read(BLOCK) + year.catchUp();
      }
    }
    TimeUnit.SECONDS.sleep(LONGEST_LAG);
    millis += year.catchUp();
    String what = "a replay of %,d events / a bare consumer".formatted(many);
    lines.add(new ActivityLine(what, "ms", millis, bareMillis, 2));
  }

  private void briefing(EmbeddedMongo mongo, CountyYear year) throws InterruptedException {
    Console.say("assessment: a township's briefing of the year");
    CountyBriefing briefing = new CountyBriefing(year.sheets());
    awaitQuiet(mongo);
    year.store().reads().clear();
    long before = mongo.documentsExamined();
    long visits = briefing.visits(CountyEvents.township(0), 2026);
    long read = mongo.documentsExamined() - before;
    String what = "a township's briefing of %,d visits: read / villages".formatted(visits);
    lines.add(new ActivityLine(what, "documents", read, CountyEvents.VILLAGES, 2));
    long raw = year.store().reads().stream().filter(RAW::contains).count();
    lines.add(ActivityLine.none("readings of visits or their evidence for that briefing", raw));
  }

  /** The events of the last scores are crossed off a moment after they were sent. */
  private static void awaitQuiet(EmbeddedMongo mongo) throws InterruptedException {
    long before;
    do {
      before = mongo.documentsExamined();
      TimeUnit.MILLISECONDS.sleep(200);
    } while (mongo.documentsExamined() != before);
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

  private void repeat(CountyYear year, CountyYear again, List<byte[]> events)
      throws InterruptedException {
    Console.say("assessment: the same events once more, in another order");
    List<byte[]> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(SEED));
    again.replay(shuffled);
    TimeUnit.SECONDS.sleep(LONGEST_LAG);
    double _ = again.catchUp();
    List<String> one = year.scores();
    List<String> other = again.scores();
    long different = 0;
    for (int i = 0; i < one.size(); i++) {
      different += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    lines.add(ActivityLine.none("scores of other bytes after a replay", different));
  }
}

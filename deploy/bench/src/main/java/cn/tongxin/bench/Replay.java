package cn.tongxin.bench;

import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The topic of visits read from its first record into a store without anything counted. */
final class Replay {
  private static final String SCORES = "/api/v1/scores?within=410225&year=2026&limit=200";
  private static final String GROUP = "assessment-service";
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final Progress progress;
  private final MongoClient mongo;

  Replay(Progress progress, MongoClient mongo) {
    this.progress = progress;
    this.mongo = mongo;
  }

  /**
   * A replay.
   *
   * @param records per second, from the first settled batch to the last
   * @param same whether the scores were the same bytes before and after
   */
  record Result(double records, boolean same) {}

  /** Schemes and letters stay, they are assessment's own; everything counted is dropped. */
  Result product(Platform platform, County county, Pipeline product)
      throws IOException, InterruptedException {
    byte[] before = county.api().get(SCORES, county.token("leader"));
    end(platform.pid(Part.ASSESSMENT));
    for (String counted : List.of("tallies", "evidence", "lines", "windows", "matters", "scores")) {
      mongo.getDatabase("assessment").getCollection(counted).deleteMany(new Document());
    }
    progress.forget(GROUP);
    platform.restart(Part.ASSESSMENT);
    double speed = speed(product.topic(), GROUP);
    platform.awaitReady(java.time.Duration.ofMinutes(2), Part.ASSESSMENT);
    byte[] after = county.api().get(SCORES, county.token("leader"));
    return new Result(speed, Arrays.equals(before, after));
  }

  double floor(FloorProcesses processes, Pipeline floor) throws IOException, InterruptedException {
    processes.endConsumer();
    floor.tidy();
    progress.forget(floor.groups().getFirst());
    processes.startConsumer();
    return speed(floor.topic(), floor.groups().getFirst());
  }

  private static void end(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(
            process -> {
              process.destroy();
              process.onExit().join();
            });
  }

  private double speed(String topic, String group) throws InterruptedException {
    long all = progress.published(topic);
    long first = 0;
    long since = System.nanoTime();
    long latest = since + LONGEST_NANOS;
    for (long settled = 0; settled < all; settled = progress.settled(topic, List.of(group))) {
      if (first == 0 && settled > 0) {
        first = settled;
        since = System.nanoTime();
      }
      if (System.nanoTime() > latest) {
        return Double.NaN;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return (all - first) * 1e9 / (System.nanoTime() - since);
  }
}

package cn.tongxin.bench;

import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./tongxin bench}: the product against the floor, on this machine, now. */
public final class Bench {
  private static final int SMALL = 1_000;
  private static final int LARGE = 300_000;
  private static final int ROOM_MEBIBYTES = 2048;

  private Bench() {}

  /** Prints one table, and writes one JSON file. */
  public static void main(String[] args) throws Exception {
    try {
      if (args.length > 0 && args[0].equals("activity")) {
        ActivityBench.run(Settings.of(Arrays.copyOfRange(args, 1, args.length)));
      } else if (args.length > 0 && args[0].equals("assessment")) {
        AssessmentBench.run(Settings.of(Arrays.copyOfRange(args, 1, args.length)));
      } else if (args.length > 0 && args[0].equals("reminders")) {
        ReminderBench.run(Settings.of(Arrays.copyOfRange(args, 1, args.length)));
      } else {
        run(Settings.of(args));
      }
      System.exit(0);
    } catch (UserError mendable) {
      System.err.println("tongxin: " + mendable.getMessage());
      System.exit(1);
    }
  }

  private static void run(Settings settings) throws IOException, InterruptedException {
    Report report = new Report();
    if (settings.only().equals("roster")) {
      report.roster(RosterBench.run(settings));
    } else {
      pipelines(settings, report);
    }
    List<Targets.Line> targets = Targets.of(report);
    System.out.println(Table.of(report, targets));
    System.out.println("JSON: " + write(settings, report, targets));
  }

  private static void pipelines(Settings settings, Report report)
      throws IOException, InterruptedException {
    if (!settings.only().equals("scorekeeper")) {
      for (Options.Store store : settings.stores()) {
        giveRoom(store);
        for (int round = 0; round < settings.rounds(); round++) {
          new Round(settings, report, store).run(settings.base().withStore(store));
        }
      }
    }
    if (settings.wants("scorekeeper")) {
      report.scorekeeper(ScorekeeperCost.measure(SMALL, LARGE));
    }
  }

  /**
   * What stays in memory must not make the collector of the database the thing that is measured.
   */
  private static void giveRoom(Options.Store store) {
    if (store == Options.Store.MEMORY) {
      System.setProperty("tongxin.heap.mongo", Integer.toString(ROOM_MEBIBYTES));
    } else {
      System.clearProperty("tongxin.heap.mongo");
    }
  }

  private static Path write(Settings settings, Report report, List<Targets.Line> targets)
      throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("at", Instant.now().toString());
    document.put("processors", Runtime.getRuntime().availableProcessors());
    document.put("quick", settings.quick());
    report.stores().forEach((store, of) -> document.put(store, of(of)));
    document.put("scorekeeper", report.scorekeeper());
    document.put("roster", report.roster());
    document.put("targets", targets);
    Path dir = settings.base().root().resolve("deploy/bench/target");
    Path file = dir.resolve("bench-" + Instant.now().getEpochSecond() + ".json");
    Files.createDirectories(dir);
    Files.write(file, JsonMapper.builder().build().writeValueAsBytes(document));
    return file;
  }

  private static Map<String, Object> of(Report.OfStore of) {
    Map<String, Object> ratios = new LinkedHashMap<>();
    for (String load : of.cells.keySet()) {
      ratios.put(
          load,
          Map.of(
              "settled", of.ratio(load, CellResult::settledPerSecond),
              "p50", of.ratio(load, CellResult::p50),
              "p99", of.ratio(load, CellResult::p99),
              "cpu", of.ratio(load, CellResult::cpuMillis)));
    }
    return Map.of(
        "starts", of.starts,
        "cells", of.cells,
        "ratios", ratios,
        "resident", of.resident,
        "replays", of.replays);
  }
}

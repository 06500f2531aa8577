package cn.tongxin.local.platform;

import cn.tongxin.local.kafka.KafkaProcess;
import cn.tongxin.local.mongo.MongoProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The command line and the environment of each part. */
final class Launch {
  private final Options options;
  private final Apps apps;
  private final Ports ports;

  Launch(Options options) {
    this.options = options;
    this.apps = new Apps(options.root());
    this.ports = options.ports();
  }

  List<String> command(Part part) throws IOException {
    List<String> command = new ArrayList<>(List.of(Jvm.java()));
    command.addAll(Running.options(part, options));
    command.addAll(collector(part));
    command.addAll(
        List.of(
            "-XX:+UseCompactObjectHeaders",
            "-Xms" + Math.min(256, heapMebibytes(part)) + "m",
            "-Xmx" + heapMebibytes(part) + "m",
            "-XX:TrimNativeHeapInterval=10000",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    if (part == Part.ISSUER) {
      // It signs some tokens a day: the quick compiler halves its start and costs nothing.
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(asked());
    command.addAll(cacheOptions(part));
    command.addAll(apps.target(part));
    command.addAll(arguments(part));
    return command;
  }

  /** What a story asks of the JVM of every part, so that it waits no longer than it must. */
  private static List<String> asked() {
    return Arrays.stream(System.getProperty("tongxin.jvm", "").split(" "))
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  /** A measurement that fills the store in memory says how much more it needs. */
  private static int heapMebibytes(Part part) {
    return Integer.getInteger("tongxin.heap." + part.label(), part.heapMebibytes());
  }

  /**
   * Of a file, the database holds all indexes: the serial collector stopped everybody for a second
   * whenever it went through them, so it has one that goes through them beside its work. A store in
   * memory has room and is there to be quick; for the others the serial one is the smallest. Their
   * young generation would be a third, as is usual, and touched to its end: with so much less the
   * pauses were less than half as long, and the five parts of ours 100 MiB smaller.
   */
  private List<String> collector(Part part) {
    if (part != Part.MONGO) {
      return List.of("-XX:+UseSerialGC", "-Xmn" + Math.max(24, heapMebibytes(part) / 16) + "m");
    }
    // Half of the heap is indexes that stay: by its usual measure it would look all the time.
    return options.store() == Options.Store.FILE
        ? List.of(
            "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20", "-XX:InitiatingHeapOccupancyPercent=70")
        : List.of("-XX:+UseSerialGC");
  }

  private List<String> cacheOptions(Part part) throws IOException {
    Path cache = apps.cache(part);
    if (options.training()) {
      Files.createDirectories(cache.getParent());
      return List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off");
    }
    return Files.exists(cache)
        ? List.of(
            "-XX:AOTCache=" + cache,
            "-Xlog:aot*=off",
            // Mapped where it was made for, it is not written all over, so most of it stays shared.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0")
        : List.of();
  }

  private List<String> arguments(Part part) {
    return switch (part) {
      case MONGO -> mongoArguments();
      case KAFKA ->
          List.of(
              KafkaProcess.class.getName(),
              options.data().resolve("kafka").toString(),
              Integer.toString(ports.of(part)),
              Integer.toString(ports.kafkaController()));
      default -> List.of();
    };
  }

  private List<String> mongoArguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(MongoProcess.class.getName(), Integer.toString(ports.of(Part.MONGO))));
    if (options.store() == Options.Store.FILE) {
      arguments.add(options.data().resolve("mongo/documents.h2").toString());
    }
    return arguments;
  }

  Map<String, String> environment(Part part) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SERVER_PORT", Integer.toString(ports.of(part)));
    environment.put("SPRING_PROFILES_ACTIVE", "demo");
    // Else the C library keeps a pool for every thread that ever allocated, the compiler's
    // included.
    environment.put("MALLOC_ARENA_MAX", "1");
    environment.put("TONGXIN_ISSUER_URI", ports.uri(Part.ISSUER).toString());
    if (part == Part.ISSUER) {
      environment.put("TONGXIN_DATA_DIR", options.data().resolve("issuer").toString());
    } else if (part.isApplication()) {
      environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(part)));
      environment.putAll(part == Part.GATEWAY ? neighbours() : stores(part));
    }
    return environment;
  }

  private Map<String, String> neighbours() {
    return Map.of(
        "TONGXIN_ROSTER_URI", ports.uri(Part.ROSTER).toString(),
        "TONGXIN_ACTIVITY_URI", ports.uri(Part.ACTIVITY).toString(),
        "TONGXIN_ASSESSMENT_URI", ports.uri(Part.ASSESSMENT).toString(),
        "TONGXIN_NOTIFICATION_URI", ports.uri(Part.NOTIFICATION).toString());
  }

  private Map<String, String> stores(Part part) {
    return Map.of(
        "TONGXIN_MONGODB_URI", ports.mongodb(part.database()),
        "TONGXIN_KAFKA_BOOTSTRAP", ports.bootstrap(),
        "TONGXIN_MASTER_KEY_FILE", MasterKey.file(options.data()).toString(),
        "TONGXIN_LEDGER_ANCHORS", options.data().resolve("ledger-anchors").toString());
  }
}

package cn.tongxin.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {
  private static final Path ROOT = Path.of("../..");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path data;

  private Options options;

  @BeforeEach
  void databaseOnlyOnFreePorts() throws IOException {
    options =
        Options.in(ROOT)
            .withData(data)
            .withParts(EnumSet.of(Part.MONGO))
            .withPortOffset(freeOffset());
  }

  @Test
  void aKilledDatabaseComesBackWithItsDocuments() throws Exception {
    try (Platform platform = Platform.start(options)) {
      platform.awaitReady(MINUTE);
      insert(platform.ports());
      long first = platform.pid(Part.MONGO);
      platform.kill(Part.MONGO);
      assertThat(ProcessHandle.of(first)).isEmpty();
      platform.restart(Part.MONGO);
      platform.awaitReady(MINUTE, Part.MONGO);
      assertThat(platform.pid(Part.MONGO)).isNotEqualTo(first);
      assertThat(count(platform.ports())).isEqualTo(1);
    }
    assertThat(PidFile.of(Part.MONGO, data).process()).isEmpty();
  }

  @Test
  void aPartThatDiesIsReportedAndNotRestarted() throws Exception {
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    try (Platform platform = Platform.start(options, said::add)) {
      platform.awaitReady(MINUTE);
      ProcessHandle.of(platform.pid(Part.MONGO)).orElseThrow().destroyForcibly();
      String line = "";
      while (line != null && !line.startsWith("!!! mongo has ended")) {
        line = said.poll(30, TimeUnit.SECONDS);
      }
      assertThat(line).isEqualTo("!!! mongo has ended with exit code 137");
      assertThatThrownBy(() -> platform.awaitReady(MINUTE)).isInstanceOf(UserError.class);
    }
  }

  @Test
  void whoIsNotReadyInTimeIsNamedWithWhereToLook() throws Exception {
    try (Platform platform = Platform.start(options)) {
      platform.restart(Part.MONGO);
      assertThatThrownBy(() -> platform.awaitReady(Duration.ZERO))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("mongo not ready")
          .hasMessageContaining("./tongxin logs mongo");
    }
  }

  @Test
  void whatAKilledSupervisorLeftIsEndedByTheNextStart() throws Exception {
    Platform orphaned = Platform.start(options);
    orphaned.awaitReady(MINUTE);
    long left = orphaned.pid(Part.MONGO);
    try (Platform next = Platform.start(options)) {
      assertThat(ProcessHandle.of(left)).isEmpty();
      next.awaitReady(MINUTE);
    }
  }

  @Test
  void aPidThatNowBelongsToAnotherIsLeftAlone() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      PidFile.of(Part.MONGO, data).write(other.pid());
      assertThat(PidFile.of(Part.MONGO, data).end(1)).isFalse();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aPortInUseIsOneLineThatNamesPortAndFlag() throws Exception {
    int port = options.ports().of(Part.MONGO);
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(() -> Platform.start(options))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("port " + port + ", which mongo needs, is in use")
          .hasMessageContaining("--port-offset");
    }
  }

  @Test
  void aPortThatAnotherPlatformHasOrWillHaveNamesThatPlatform() throws Exception {
    try (Platform other = Platform.start(options)) {
      Options next = options.withData(data.resolve("next"));
      assertThatThrownBy(() -> Platform.start(next))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("port " + other.ports().of(Part.MONGO) + ", which mongo needs")
          .hasMessageContaining("is taken by mongo of the platform in " + data);
    }
  }

  @Test
  void aPlatformAThousandPortsAwayHasOurManagementPorts() {
    Options away = Options.in(ROOT).withData(data).withPortOffset(7000);
    String command = String.join("\0", Running.options(Part.ROSTER, away)) + "\0";

    assertThat(Running.of(command).orElseThrow().ports().allOf(Part.ROSTER))
        .containsAnyElementsOf(new Ports(6000).allOf(Part.ROSTER));
    assertThat(Running.of("java\0-jar\0other.jar\0")).isEmpty();
  }

  @Test
  void aPartThatDiesAtItsStartIsToldOfOnceAndReadably() throws Exception {
    Files.createDirectories(data.resolve("mongo/documents.h2"));
    BlockingQueue<String> said = new LinkedBlockingQueue<>();

    Throwable died = catchThrowable(() -> Platform.start(options, said::add));

    assertThat(died).isInstanceOf(UserError.class);
    List<String> lines = new ArrayList<>(died.getMessage().lines().toList());
    lines.addAll(said);
    List<String> last = lines.stream().filter(line -> line.startsWith("    ")).toList();
    assertThat(last).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void aStructuredLineIsShownInWords() {
    String line =
        "{\"@timestamp\":\"2026-11-22T07:00:00Z\",\"log\":{\"level\":\"ERROR\",\"logger\":\"a.B\"},"
            + "\"message\":\"Application run failed\",\"error\":{\"type\":\"a.C\",\"message\":"
            + "\"Port\\n in use\",\"stack_trace\":\"a.C\\n\\tat a.B\"}}";

    assertThat(LogLine.plain(line))
        .isEqualTo("2026-11-22T07:00:00Z ERROR Application run failed a.C Port in use");
    assertThat(LogLine.plain("{cut off")).isEqualTo("{cut off");
    assertThat(LogLine.plain("plain")).isEqualTo("plain");
  }

  @Test
  void theMasterKeyIsMadeOnceForItsOwnerOnly() throws Exception {
    MasterKey.createIfAbsent(data);
    String key = Files.readString(MasterKey.file(data));
    MasterKey.createIfAbsent(data);
    assertThat(Files.readString(MasterKey.file(data))).isEqualTo(key);
    assertThat(Files.getPosixFilePermissions(MasterKey.file(data)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void everyServiceIsToldWhereTheOthersAre() {
    Launch launch = new Launch(options.withPortOffset(7));
    assertThat(launch.environment(Part.ROSTER))
        .containsEntry("SERVER_PORT", "8088")
        .containsEntry("MANAGEMENT_SERVER_PORT", "9088")
        .containsEntry("TONGXIN_MONGODB_URI", "mongodb://127.0.0.1:27024/roster")
        .containsEntry("TONGXIN_KAFKA_BOOTSTRAP", "127.0.0.1:9099")
        .containsEntry("TONGXIN_ISSUER_URI", "http://127.0.0.1:9007")
        .containsEntry(
            "TONGXIN_MASTER_KEY_FILE", data.toAbsolutePath().resolve("master-key").toString());
    assertThat(launch.environment(Part.GATEWAY))
        .containsEntry("TONGXIN_NOTIFICATION_URI", "http://127.0.0.1:8091");
    assertThat(List.of(Part.values())).extracting(Part::label).contains("roster-service");
  }

  private static void insert(Ports ports) {
    try (MongoClient client = MongoClients.create(ports.mongodb("test"))) {
      client.getDatabase("test").getCollection("things").insertOne(new Document("_id", 1));
    }
  }

  private static long count(Ports ports) {
    try (MongoClient client = MongoClients.create(ports.mongodb("test"))) {
      return client.getDatabase("test").getCollection("things").countDocuments();
    }
  }

  private static int freeOffset() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort() - 27_017;
    }
  }
}

package cn.tongxin.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.local.audit.AuditCommand;
import cn.tongxin.local.kafka.Redrive;
import cn.tongxin.local.platform.MasterKey;
import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Supervision;
import cn.tongxin.local.platform.Tokens;
import cn.tongxin.local.platform.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** {@code ./tongxin COMMAND}. */
public final class Tongxin {
  private static final int LOG_LINES = 200;
  private static final Set<String> HELP = Set.of("--help", "-h", "help");
  private static final Path ROOT = Path.of(System.getProperty("tongxin.root", "."));
  private static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("up", Tongxin::up),
          Map.entry("install", Tongxin::install),
          Map.entry("down", Tongxin::down),
          Map.entry("status", Tongxin::status),
          Map.entry("logs", Tongxin::logs),
          Map.entry("token", Tongxin::token),
          Map.entry("redrive", Tongxin::redrive),
          Map.entry("demo", given -> External.ownMain("cn.tongxin.local.demo.Demo", given)),
          Map.entry("bench", given -> bench("cn.tongxin.bench.Bench", given)),
          Map.entry("audit", Tongxin::audit),
          Map.entry("keys", Tongxin::keys));

  private Tongxin() {}

  /** What a command does with the words after it; its exit code. */
  private interface Command {
    int run(List<String> arguments) throws Exception;
  }

  /** Exits 0 when the command succeeded, 1 with one line on stderr when the person can mend it. */
  public static void main(String[] args) throws Exception {
    if (Stream.of(args).anyMatch(HELP::contains)) {
      Console.print(usage());
      return;
    }
    Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (command == null) {
      System.err.println(usage());
      System.exit(2);
      return;
    }
    try {
      System.exit(command.run(List.of(args).subList(1, args.length)));
    } catch (UserError mendable) {
      System.err.println("tongxin: " + mendable.getMessage());
      System.exit(1);
    }
  }

  static Set<String> commands() {
    return COMMANDS.keySet();
  }

  static String usage() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(Tongxin.class.getResourceAsStream("/usage.txt"))) {
      return new String(text.readAllBytes(), UTF_8).strip();
    }
  }

  private static int up(List<String> arguments) throws Exception {
    new Up(new Arguments(arguments).options(ROOT)).stay();
    return 0;
  }

  private static int install(List<String> arguments) throws Exception {
    new Install(new Arguments(arguments).options(ROOT)).run();
    return 0;
  }

  private static int down(List<String> arguments) {
    supervision(arguments).down(Console::say);
    return 0;
  }

  private static int status(List<String> arguments) {
    supervision(arguments).status().forEach(Console::print);
    return 0;
  }

  private static int logs(List<String> arguments) {
    Part part = Part.named(new Arguments(arguments).word(0, "SERVICE"));
    supervision(arguments).log(part, LOG_LINES).forEach(Console::print);
    return 0;
  }

  private static int token(List<String> arguments) {
    String user = new Arguments(arguments).word(0, "USER");
    Options options = new Arguments(arguments).options(ROOT);
    Console.print(new Tokens(options.data(), supervision(arguments).ports()).of(user));
    return 0;
  }

  private static int redrive(List<String> arguments) throws InterruptedException {
    String service = Part.named(new Arguments(arguments).word(0, "SERVICE")).label();
    String topic = "tongxin." + service + ".dead-letter";
    Redrive.Result result =
        new Redrive(supervision(arguments).demandReady(Part.KAFKA).bootstrap()).run(topic);
    Console.print(
        "%s: %d put back, %d without an origin left"
            .formatted(topic, result.putBack(), result.withoutOrigin()));
    return 0;
  }

  private static int keys(List<String> arguments) throws Exception {
    Arguments given = new Arguments(arguments);
    MasterKey key = new MasterKey(given.options(ROOT).data());
    Keys keys =
        new Keys(key, () -> supervision(arguments).demandReady(Part.MONGO).mongodb("roster"));
    return switch (given.word(0, "list, rotate or retire")) {
      case "list" -> keys.list();
      case "rotate" -> keys.rotate();
      case "retire" -> keys.retire();
      default -> throw new UserError("keys takes list, rotate or retire");
    };
  }

  private static int audit(List<String> arguments) throws Exception {
    Arguments given = new Arguments(arguments);
    if (!given.word(0, "verify").equals("verify")) {
      throw new UserError("audit takes verify");
    }
    String mongodb = System.getenv("TONGXIN_MONGODB_URI");
    String anchors = System.getenv("TONGXIN_LEDGER_ANCHORS");
    Path data = given.options(ROOT).data();
    return AuditCommand.verify(
        mongodb == null
            ? supervision(arguments).demandReady(Part.MONGO).mongodb("roster")
            : mongodb,
        anchors == null ? data.resolve("ledger-anchors") : Path.of(anchors),
        Console::print);
  }

  private static int bench(String mainClass, List<String> arguments) throws Exception {
    return External.module(ROOT.toAbsolutePath().normalize(), "deploy/bench", mainClass, arguments);
  }

  private static Supervision supervision(List<String> arguments) {
    return new Supervision(new Arguments(arguments).options(ROOT).data());
  }
}

package cn.tongxin.local;

import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.local.platform.Tokens;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the next start fast: runs the whole platform once on a throw-away directory, asks it a few
 * things, and lets every part leave a start-up cache as it ends.
 */
final class Install {
  private static final Duration START = Duration.ofMinutes(6);
  private static final int ROUNDS = 20;
  private static final List<String> QUESTIONS =
      List.of(
          "places?parent=410225",
          "members?within=410225105",
          "visits?within=410225105",
          "scores?within=410225105",
          "reminders?within=410225105",
          "must-visits?within=410225105");

  private final Options options;

  Install(Options options) {
    this.options = options;
  }

  void run() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("tongxin-install");
    Console.say("preparing start-up caches: the platform runs once, about a minute");
    try (Platform platform = Platform.start(options.withData(data).withTraining(), Console::say)) {
      platform.awaitReady(START);
      exercise(platform, new Tokens(data, platform.ports()));
      Console.say("writing the caches");
    } finally {
      delete(data);
    }
    Console.say("prepared");
  }

  private void exercise(Platform platform, Tokens tokens) throws IOException {
    String token = tokens.of("officer-410225105");
    if (options.parts().contains(Part.GATEWAY)) {
      ask(platform.ports().uri(Part.GATEWAY), token);
    }
  }

  private static void ask(URI gateway, String token) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      for (String question : QUESTIONS) {
        HttpURLConnection connection =
            (HttpURLConnection) gateway.resolve("/api/v1/" + question).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.getResponseCode();
        connection.disconnect();
      }
    }
  }

  private static void delete(Path dir) throws IOException {
    try (var files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

package cn.tongxin.roster;

import cn.tongxin.eventing.CommandWatch;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What roster needs beside the usual stand-ins: a master key, more people, and places. */
@TestConfiguration(proxyBeanMethods = false)
public class House {
  static {
    // What earlier tests left to be done in the background is done first.
    Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
  }

  public static final String VILLAGE =
      TestTokens.of("village-410225105201", "410225105201", "village");
  public static final String LEADER = TestTokens.of("leader", "410225", "leader");
  public static final String PLACES =
      """
      code,name
      410225,兰考县
      410225105,南彰镇
      410225106,考城镇
      410225105201,柳园村
      410225105202,杨庄村
      410225106201,柳园村
      """;

  /** What the service sends to the database. */
  @Bean
  CommandWatch commands() {
    return new CommandWatch();
  }

  @Bean
  MongoClientSettingsBuilderCustomizer watched(CommandWatch commands) {
    return settings -> settings.addCommandListener(commands);
  }

  @Bean
  DynamicPropertyRegistrar masterKeyFile() {
    return properties -> properties.add("tongxin.master-key-file", () -> masterKey().toString());
  }

  private static Path masterKey() {
    try {
      Path file = Files.createTempFile("master", ".key");
      file.toFile().deleteOnExit();
      return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The demo county's places. */
  public static void enterPlaces(TestHttp http) {
    var answer =
        http.upload(
            StandIns.COUNTY,
            "/api/v1/place-imports",
            "places.csv",
            PLACES.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  /** A new member of Liuyuan; answers the path. */
  public static String register(TestHttp http, String name) {
    String path = "/api/v1/members/" + UUID.randomUUID();
    var answer = http.put(StandIns.COUNTY, path, member(name, "410225105201"));
    if (answer.status() != 201) {
      throw new AssertionError(answer.body());
    }
    return path;
  }

  public static String member(String name, String area) {
    return "{\"name\": \"%s\", \"area\": \"%s\", \"registeredOn\": \"2026-03-01\"}"
        .formatted(name, area);
  }
}

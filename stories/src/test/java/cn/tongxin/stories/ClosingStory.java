package cn.tongxin.stories;

import static cn.tongxin.stories.County.must;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.local.platform.Part;
import cn.tongxin.serving.TestHttp.Answer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Assessment is killed while it closes a year and works scores out again: both go on, and every
 * figure is fixed once.
 */
@ExtendWith(SharedCounty.class)
class ClosingStory {
  private static final Duration READY = Duration.ofMinutes(3);
  private static final String TOWNSHIP = "410225108";
  private static final int VILLAGES = 40;
  private static final int LAST_YEAR = County.today().getYear() - 1;
  private static final String PERIOD = "/api/v1/periods/" + LAST_YEAR + "/YEAR_END";

  @Test
  void aClosingWhoseServiceIsKilledGoesOnAndFreezesEveryLetterOnce(County county) throws Exception {
    List<String> letters = lettersOfLastYear(county);
    try (Insistent clerk = new Insistent();
        Insistent auditor = new Insistent()) {
      auditor.send(recomputations(county, letters));
      await().atMost(READY).until(() -> !auditor.acknowledged().isEmpty());
      clerk.send(List.of(() -> county.http.post(county.county, PERIOD + "/closing", "")));
      await().atMost(READY).until(() -> !state(county).equals("OPEN"));

      county.platform.kill(Part.ASSESSMENT);
      county.platform.restart(Part.ASSESSMENT);
      county.platform.awaitReady(READY);

      await().atMost(READY).until(() -> state(county).equals("CLOSED"));
      await().atMost(READY).until(() -> clerk.acknowledged().size() == 1);
      await().atMost(READY).until(() -> auditor.acknowledged().size() == letters.size());
    }
    JsonNode closings = must(county.http.get(county.county, PERIOD)).json().get("closings");
    assertThat(closings).hasSize(1);
    assertThat(closings.get(0).get("letters").asInt()).isEqualTo(letters.size());
    byte[] snapshot =
        county.http.download(county.county, closings.get(0).get("snapshot").asString());
    assertThat(sha256(snapshot)).isEqualTo(closings.get(0).get("digest").asString());
    assertThat(new String(snapshot, UTF_8)).contains(letters);
    assertThat(recomputations(county, letters))
        .allSatisfy(
            again -> assertThat(must(again.get()).json().get("equal").asBoolean()).isTrue());
  }

  private static List<String> lettersOfLastYear(County county) {
    List<String> villages =
        IntStream.range(0, VILLAGES).mapToObj(i -> TOWNSHIP + (201 + i)).toList();
    String places =
        villages.stream()
            .map(village -> village + ",村" + village.substring(9) + "\n")
            .collect(Collectors.joining("", "code,name\n" + TOWNSHIP + ",三义寨乡\n", ""));
    must(
        county.http.upload(
            county.county, "/api/v1/place-imports", "places.csv", places.getBytes(UTF_8)));
    return villages.stream()
        .map(
            village ->
                await()
                    .atMost(READY)
                    .ignoreExceptionsMatching(AssertionError.class::isInstance)
                    .until(() -> county.letterOf(village, LAST_YEAR), id -> !id.isEmpty()))
        .toList();
  }

  private static String state(County county) {
    return county.http.get(county.county, PERIOD).json().path("state").asString("");
  }

  private static List<Supplier<Answer>> recomputations(County county, List<String> letters) {
    return letters.stream()
        .map(letter -> "/api/v1/scores/" + letter + "/recomputation")
        .<Supplier<Answer>>map(path -> () -> county.http.post(county.county, path, ""))
        .toList();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}

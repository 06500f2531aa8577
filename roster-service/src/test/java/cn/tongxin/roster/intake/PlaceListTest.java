package cn.tongxin.roster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.AreaCode;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceListTest {

  @Test
  void aListOfTheWholeCountryIsReadInASmallHeap(@TempDir Path folder) throws Exception {
    Path list = folder.resolve("places.csv");
    WholeCountry.write(list);

    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                WholeCountry.class.getName(),
                list.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(reading.getInputStream().readAllBytes(), UTF_8);

    assertThat(said).contains(WholeCountry.ROWS + " added, at most 1000 at once");
    assertThat(reading.waitFor()).isZero();
  }

  @Test
  void eachCodeIsKnownByTheRowThatNamesItFirst() {
    SeenCodes seen = new SeenCodes();
    Random random = new Random(1);
    int[] rows = new int[20_000];
    for (int row = 1; row <= 60_000; row++) {
      int place = random.nextInt(rows.length);
      rows[place] = rows[place] == 0 ? row : rows[place];
      assertThat(seen.note(code(place), row)).isEqualTo(rows[place]);
    }
    seen.refuse(code(7));

    assertThat(seen.has(code(7))).isFalse();
    assertThat(seen.has(code(8))).isTrue();
    assertThat(seen.has(new AreaCode("999999"))).isFalse();
  }

  private static AreaCode code(int place) {
    return new AreaCode("410225%06d".formatted(place));
  }
}

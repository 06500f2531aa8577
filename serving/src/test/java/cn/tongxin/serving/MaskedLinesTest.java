package cn.tongxin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.json.JsonWriter;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A log line holds no number of a person. */
class MaskedLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "410225199003071234",
        "41022519900307123X",
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+86 13800138000"
      })
  void numbersOfPersonsAreMaskedWhereverTheyStand(String number) {
    assertThat(line("cannot parse '" + number + "'")).contains("cannot parse '***'");
    assertThat(line("号码" + number + "，请回电")).contains("号码***，请回电");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0198f3a0-0000-7000-8000-000000000001",
        "0af13800138000dd8448eb211c80319c",
        "410225105201",
        "2026-11-22T02:03:04.123456789Z",
        "1763777000123"
      })
  void whatAnOperatorNeedsStays(String value) {
    assertThat(line(value)).contains(value);
  }

  @Test
  void valuesWithinValuesAreMaskedToo() {
    JsonWriter<Object> lines =
        JsonWriter.of(
            members -> {
              members.add("error", Map.of("message", "call 13800138000"));
              new MaskedLines().customize(members);
            });

    assertThat(lines.writeToString("x")).contains("call ***");
  }

  @Test
  void everyServiceWritesItsLinesSo() throws Exception {
    var serving =
        new YamlPropertySourceLoader().load("serving", new ClassPathResource("serving.yml"));
    StandardEnvironment environment = new StandardEnvironment();
    serving.forEach(environment.getPropertySources()::addLast);

    assertThat(
            Binder.get(environment).bind("logging.structured.json.customizer", String.class).get())
        .isEqualTo(MaskedLines.class.getName());
  }

  private static String line(String message) {
    return JsonWriter.of(
            members -> {
              members.add("message", message);
              new MaskedLines().customize(members);
            })
        .writeToString("x");
  }
}

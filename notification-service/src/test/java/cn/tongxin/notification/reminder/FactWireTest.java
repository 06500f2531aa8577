package cn.tongxin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class FactWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Test
  void whatIsReadIsWhatTheContractsExpect() throws Exception {
    Map<String, List<String>> read = new TreeMap<>();
    FactWire.TYPES.shapes().forEach((type, shape) -> read.put(event(type), fields(shape)));

    assertThat(read).isEqualTo(expectations());
  }

  @Test
  void everyExampleEverFrozenStillReads() throws Exception {
    for (var entry : FactWire.TYPES.shapes().entrySet()) {
      Resource[] examples =
          new PathMatchingResourcePatternResolver()
              .getResources(
                  "classpath*:contracts/events/" + event(entry.getKey()) + "/examples/v1-*.json");
      assertThat(examples).as(entry.getKey()).isNotEmpty();
      for (Resource example : examples) {
        Object shape = JSON.readValue(example.getContentAsByteArray(), entry.getValue());
        assertThat(shape).hasNoNullFieldsOrPropertiesExcept("nextContactOn", "to", "mustVisitId");
      }
    }
  }

  private static Map<String, List<String>> expectations() throws Exception {
    var resource =
        new PathMatchingResourcePatternResolver()
            .getResource("classpath:contracts/expectations/notification-service.json");
    return JSON.readValue(
        resource.getContentAsByteArray(), new TypeReference<TreeMap<String, List<String>>>() {});
  }

  /** {@code cn.tongxin.roster.member-moved.v1} is {@code roster/member-moved}. */
  private static String event(String type) {
    String[] parts = type.split("\\.");
    return parts[2] + "/" + parts[3];
  }

  private static List<String> fields(Class<?> shape) {
    return Arrays.stream(shape.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}

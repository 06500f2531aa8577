package cn.tongxin.notification.workday;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reads the notices. */
@Configuration(proxyBeanMethods = false)
class WorkdayConfiguration {
  private static final String NOTICES = "/calendar/working-days.json";

  /**
   * The State Council's notices, as activity reads them: the same file, and one that adds years.
   */
  @Bean
  WorkingDays workingDays(JsonMapper json, @Value("${tongxin.working-days:}") String file)
      throws IOException {
    WorkingDays known;
    try (InputStream in = getClass().getResourceAsStream(NOTICES)) {
      known = new WorkingDays(Map.of()).with(read(json, Objects.requireNonNull(in, NOTICES)));
    }
    if (file.isBlank()) {
      return known;
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return known.with(read(json, in));
    }
  }

  private static List<WorkingDays.Notice> read(JsonMapper json, InputStream in) {
    return List.of(json.readValue(in, WorkingDays.Notice[].class));
  }
}

package cn.tongxin.activity.workday;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reads the State Council's notices: those in the class path, and those that a file adds. */
@Configuration(proxyBeanMethods = false)
class WorkdayConfiguration {
  private static final String BUILT_IN = "/calendar/working-days.json";

  @Bean
  KnownYears knownYears(JsonMapper json, @Value("${tongxin.working-days:}") String file)
      throws IOException {
    KnownYears known = builtIn(json);
    if (file.isBlank()) {
      return known;
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return known.with(read(json, in));
    }
  }

  static KnownYears builtIn(JsonMapper json) throws IOException {
    try (InputStream in = WorkdayConfiguration.class.getResourceAsStream(BUILT_IN)) {
      return new KnownYears(read(json, Objects.requireNonNull(in, BUILT_IN)));
    }
  }

  private static List<WorkYear> read(JsonMapper json, InputStream in) {
    List<WorkYear> years = Arrays.asList(json.readValue(in, WorkYear[].class));
    years.forEach(WorkYear::check);
    return years;
  }
}

package cn.tongxin.activity.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.activity.directory.Directory;
import cn.tongxin.activity.workday.WorkCalendars;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires what has no framework in it; time limits are settings. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

  @Bean
  TimeTable timeTable(Environment settings, WorkCalendars calendars) {
    return new TimeTable(limits(settings), calendars);
  }

  @Bean
  SubjectList subjectList() throws IOException {
    try (Reader lines = resource("/request-subjects.properties")) {
      return SubjectList.read(lines);
    }
  }

  @Bean
  Routing routing(Directory directory) throws IOException {
    try (Reader lines = resource("/request-routing.properties")) {
      return new Routing(RoutingTable.read(lines), directory);
    }
  }

  private static Reader resource(String path) {
    return new InputStreamReader(
        Objects.requireNonNull(RequestConfiguration.class.getResourceAsStream(path), path), UTF_8);
  }

  private static Limits limits(Environment settings) {
    return Binder.get(settings)
        .bind("tongxin.time-limits", Limits.class)
        .orElseThrow(() -> new IllegalStateException("no time limits in the settings"));
  }
}

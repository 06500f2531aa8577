package cn.tongxin.activity.request;

import cn.tongxin.activity.workday.WorkCalendars;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires what has no framework in it; time limits are settings. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RequestConfiguration {

  @Bean
  TimeTable timeTable(Environment settings, WorkCalendars calendars) {
    return new TimeTable(limits(settings), calendars);
  }

  private static Limits limits(Environment settings) {
    return Binder.get(settings)
        .bind("tongxin.time-limits", Limits.class)
        .orElseThrow(() -> new IllegalStateException("no time limits in the settings"));
  }
}

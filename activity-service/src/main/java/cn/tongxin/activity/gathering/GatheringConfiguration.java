package cn.tongxin.activity.gathering;

import cn.tongxin.activity.workday.WorkCalendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gatherings take from the rest of the service. */
@Configuration(proxyBeanMethods = false)
class GatheringConfiguration {

  /** The working days of the county that a place lies in. */
  @Bean
  Workdays workdays(WorkCalendars calendars) {
    return place -> calendars.of(place)::isWorkday;
  }
}

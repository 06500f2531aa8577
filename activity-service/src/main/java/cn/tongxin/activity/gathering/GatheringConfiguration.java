package cn.tongxin.activity.gathering;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gatherings take from the rest of the service. */
@Configuration(proxyBeanMethods = false)
class GatheringConfiguration {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Weekdays alone. */
  @Bean
  Workdays workdays() {
    return (place, day) -> !WEEKEND.contains(day.getDayOfWeek());
  }
}

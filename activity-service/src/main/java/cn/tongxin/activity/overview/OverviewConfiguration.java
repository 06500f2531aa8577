package cn.tongxin.activity.overview;

import cn.tongxin.activity.visit.VisitFollowUp;
import cn.tongxin.activity.window.WindowFollowUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the sums follow what happens. */
@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {

  @Bean
  VisitFollowUp countedVisits(CountService counts) {
    return counts::visits;
  }

  @Bean
  WindowFollowUp countedWindows(CountService counts) {
    return counts::windows;
  }
}

package cn.tongxin.activity.duty;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the table of lunar months once. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {

  @Bean
  LunarDays lunarDays() {
    return LunarDays.read();
  }
}

package cn.tongxin.roster.festival;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the table once. */
@Configuration(proxyBeanMethods = false)
class FestivalConfiguration {

  @Bean
  Festivals festivals() {
    return new Festivals(Almanac.read());
  }
}

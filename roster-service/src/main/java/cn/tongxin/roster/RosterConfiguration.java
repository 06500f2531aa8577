package cn.tongxin.roster;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the features of this service share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RosterConfiguration {

  /** Ids that this service makes where nobody gives one. */
  @Bean
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}

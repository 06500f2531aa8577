package cn.tongxin.notification.reminder;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all reminders are written through. */
@Configuration(proxyBeanMethods = false)
class WrittenConfiguration {

  @Bean
  Written written(Reminders reminders, Escalations escalations, ChangeWatch watch, Clock clock) {
    return new Written(reminders, escalations, watch, clock);
  }
}

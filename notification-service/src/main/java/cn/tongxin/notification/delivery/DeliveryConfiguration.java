package cn.tongxin.notification.delivery;

import cn.tongxin.notification.reminder.Inbox;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is delivered. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  Inboxes inboxes(List<Inbox> all) {
    return new Inboxes(all);
  }
}

package cn.tongxin.notification.reminder;

import com.mongodb.client.MongoDatabase;
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

  @Bean
  Stored<AnswerPlan> answers(MongoDatabase database) {
    return MongoStored.answers(database);
  }

  @Bean
  Stored<CadencePlan> cadences(MongoDatabase database) {
    return MongoStored.cadences(database);
  }
}

package cn.tongxin.notification.reminder;

import cn.tongxin.serving.errand.ErrandService;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all reminders are written through. */
@Configuration(proxyBeanMethods = false)
class WrittenConfiguration {

  @Bean
  Written written(
      Reminders reminders,
      MongoOffices offices,
      MongoSettings settings,
      ChangeWatch watch,
      Clock clock) {
    Escalations complete = (changes, day) -> offices.told(settings.timed(changes, day), day);
    return new Written(reminders, complete, watch, clock);
  }

  @Bean
  ErrandService<SettingsDocument> reminderSettings(SettingsService service) {
    return service.errands();
  }

  @Bean
  Stored<AnswerPlan> answers(MongoDatabase database) {
    return MongoStored.answers(database);
  }

  @Bean
  Stored<SubjectPlan> subjects(MongoDatabase database) {
    return MongoStored.subjects(database);
  }

  @Bean
  Stored<CadencePlan> cadences(MongoDatabase database) {
    return MongoStored.cadences(database);
  }
}

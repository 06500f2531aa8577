package cn.tongxin.activity.calendar;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calendar reads by itself; the rest comes from the features whose it is. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  /** Visits: planned ones on their day, others on the day they were made. */
  @Bean
  CalendarSource visitDays(MongoDatabase database) {
    return new MongoDated(database, "visits", CalendarEntry.Kind.VISIT, DatedDocument::visit);
  }

  /** Windows, on their last day. */
  @Bean
  CalendarSource windowDays(MongoDatabase database) {
    return new MongoDated(database, "windows", CalendarEntry.Kind.WINDOW, DatedDocument::window);
  }
}

package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.channel.Channel;
import cn.tongxin.notification.channel.Channels;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.reminder.Dues;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.errand.ErrandService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what plans and sends. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

  @Bean
  MorningService mornings(
      MongoMornings mornings,
      MongoDeliveries deliveries,
      MongoPreferences preferences,
      Dues dues,
      WorkingDays working,
      MessageSource words,
      Clock clock) {
    return new MorningService(mornings, deliveries, preferences, dues, working, words, clock);
  }

  @Bean
  DispatchService dispatch(
      Channels channels,
      MorningService morning,
      MongoMornings mornings,
      MongoDeliveries deliveries,
      MongoPreferences preferences,
      Clock clock,
      MeterRegistry meters) {
    List<ErrandService<?>> errands = new ArrayList<>(List.of(morning.errands()));
    for (Channel channel : channels.all()) {
      var sending = new SendingService(channel, deliveries, preferences, clock, meters);
      String name = channel.kind().name().toLowerCase(Locale.ROOT);
      errands.add(new ErrandService<>(name, sending::claim, sending::send));
    }
    return new DispatchService(mornings, errands, clock);
  }
}

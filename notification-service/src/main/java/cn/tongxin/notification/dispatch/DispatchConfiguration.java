package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.channel.Channel;
import cn.tongxin.notification.channel.Channels;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.reminder.Dues;
import cn.tongxin.serving.errand.ErrandService;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires what plans and sends. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
  private static final String NOTICES = "/calendar/working-days.json";

  /**
   * The State Council's notices, as activity reads them: the same file, and one that adds years.
   */
  @Bean
  WorkingDays workingDays(JsonMapper json, @Value("${tongxin.working-days:}") String file)
      throws IOException {
    WorkingDays known;
    try (InputStream in = getClass().getResourceAsStream(NOTICES)) {
      known = new WorkingDays(Map.of()).with(read(json, Objects.requireNonNull(in, NOTICES)));
    }
    if (file.isBlank()) {
      return known;
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return known.with(read(json, in));
    }
  }

  private static List<WorkingDays.Notice> read(JsonMapper json, InputStream in) {
    return List.of(json.readValue(in, WorkingDays.Notice[].class));
  }

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

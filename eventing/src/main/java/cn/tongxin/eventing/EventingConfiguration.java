package cn.tongxin.eventing;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wires the road of events for a service; its settings are in {@code eventing.yml}, which every
 * service imports.
 */
@AutoConfiguration
public class EventingConfiguration {

  /** Time comes in as an argument everywhere; this is where it comes from. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Ids come in as an argument too. */
  @Bean
  @ConditionalOnMissingBean(name = "ids")
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }

  /** Ids are stored as the standard binary subtype 4, documents are records. */
  @Bean
  MongoClientSettingsBuilderCustomizer uuidsAndRecords() {
    return settings ->
        settings
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .codecRegistry(RecordCodecs.registry());
  }

  /** The service's own database, the one that its connection string names. */
  @Bean
  MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
    String name = new ConnectionString(uri).getDatabase();
    if (name == null) {
      throw new IllegalStateException("TONGXIN_MONGODB_URI names no database");
    }
    return client.getDatabase(name);
  }

  /** Numbers and writes events; trace context comes from the tracing library where there is one. */
  @Bean
  EventEncoder eventEncoder(
      JsonMapper json,
      Clock clock,
      @Qualifier("traceparent") ObjectProvider<Supplier<@Nullable String>> trace) {
    return new EventEncoder(json, clock, trace.getIfAvailable(() -> () -> null));
  }

  /** The one producer of this service. */
  @Bean
  Producer<String, byte[]> eventProducer(ProducerFactory<String, byte[]> producers) {
    return producers.createProducer();
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Relay relay(
      Producer<String, byte[]> producer,
      Clock clock,
      @Value("${spring.application.name}") String service) {
    return new Relay(producer, "/tongxin/" + service, clock);
  }

  /** What an operator watches: the backlog of the outboxes, and what could not be read. */
  @Bean
  MeterBinder eventMeters(Relay relay, DeadLetters deadLetters) {
    return meters -> {
      relay.measure(meters);
      FunctionCounter.builder("tongxin.dead.letters", deadLetters, DeadLetters::count)
          .register(meters);
    };
  }

  @Bean
  DeadLetters deadLetters(
      Producer<String, byte[]> producer, @Value("${spring.application.name}") String service) {
    return new DeadLetters(producer, "tongxin." + service + ".dead-letter");
  }

  @Bean
  EventReader eventReader(JsonMapper json, DeadLetters deadLetters) {
    return new EventReader(json, deadLetters);
  }

  /**
   * A failure that may pass blocks its partition and is tried again for ever: order matters, and
   * skipping would lose a fact. What can never pass was taken out by {@link EventReader} before.
   */
  @Bean
  CommonErrorHandler blockingRetries() {
    ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(10_000);
    return new DefaultErrorHandler(backOff);
  }

  @Bean
  KafkaHealthIndicator kafkaHealthIndicator(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrap) {
    return new KafkaHealthIndicator(bootstrap);
  }

  @Bean
  DatabaseHealthIndicator databaseHealthIndicator(MongoDatabase database) {
    return new DatabaseHealthIndicator(database);
  }
}

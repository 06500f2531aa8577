package cn.tongxin.serving;

import cn.tongxin.eventing.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Lets a whole service run in a test: on an embedded database, with stand-ins for brokers and
 * issuer, on 2026-11-22. The tokens are of people of the demo county.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StandIns {
  public static final String COUNTY = TestTokens.of("county", "410225", "county");
  public static final String OFFICER = TestTokens.of("officer-410225105", "410225105", "officer");
  public static final String SIBLING = TestTokens.of("officer-410225106", "410225106", "officer");
  public static final String AUDITOR = TestTokens.of("auditor", "410225", "auditor");

  @Bean
  TestStore store() {
    return TestStore.embedded();
  }

  @Bean
  DynamicPropertyRegistrar databaseUri(TestStore store) {
    return properties -> properties.add("spring.mongodb.uri", store::uri);
  }

  @Bean
  JwtDecoder testTokens() {
    return new TestTokens();
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
  }

  @Bean
  @Primary
  MockProducer<String, byte[]> sent() {
    return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  }
}

package cn.tongxin.serving;

import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.EventingConfiguration;
import cn.tongxin.eventing.Relay;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Wires the receipts of a service that says under which name it gives them. */
@AutoConfiguration(after = EventingConfiguration.class)
@ConditionalOnClass(name = {"cn.tongxin.eventing.Outbox", "com.mongodb.client.MongoDatabase"})
@ConditionalOnProperty("tongxin.receipts")
public class ReceiptConfiguration {

  @Bean
  Receipts receipts(
      @Value("${tongxin.receipts}") String service,
      MongoDatabase database,
      Relay relay,
      EventEncoder encoder,
      Clock clock) {
    return new MongoReceipts(service, database, relay, encoder, clock);
  }
}

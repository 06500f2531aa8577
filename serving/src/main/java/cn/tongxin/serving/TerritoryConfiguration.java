package cn.tongxin.serving;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventingConfiguration;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Wires how a service with a database learns where places lie. */
@AutoConfiguration(after = {EventingConfiguration.class, ReceiptConfiguration.class})
@ConditionalOnClass(name = {"cn.tongxin.eventing.Mirror", "com.mongodb.client.MongoDatabase"})
public class TerritoryConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  Territories territories(MongoDatabase database) {
    return new Territories(database);
  }

  /** Roster itself, where every merger begins, confirms none. */
  @Bean
  TerritoryListener territoryListener(
      EventReader reader,
      Territories territories,
      ObjectProvider<MergerFollowUp> followUps,
      ObjectProvider<Receipts> receipts) {
    return new TerritoryListener(
        reader,
        territories,
        followUps.orderedStream().toList(),
        receipts.getIfAvailable(() -> (_, _, _) -> {}));
  }
}

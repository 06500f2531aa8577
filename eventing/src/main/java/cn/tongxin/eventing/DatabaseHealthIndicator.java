package cn.tongxin.eventing;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Pings the service's database; Boot's own indicator sends {@code hello}, which compatible servers
 * may lack.
 */
final class DatabaseHealthIndicator extends AbstractHealthIndicator {
  private final MongoDatabase database;

  DatabaseHealthIndicator(MongoDatabase database) {
    super("database did not answer");
    this.database = database;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    database.runCommand(new Document("ping", 1));
    builder.up();
  }
}

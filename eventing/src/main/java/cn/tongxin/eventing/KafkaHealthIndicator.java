package cn.tongxin.eventing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Asks the brokers for their cluster id over one connection that is kept. */
final class KafkaHealthIndicator extends AbstractHealthIndicator implements AutoCloseable {
  private static final int TIMEOUT_MS = 2000;

  private final Admin admin;

  KafkaHealthIndicator(String bootstrap) {
    super("brokers did not answer");
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS));
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws Exception {
    admin.describeCluster().clusterId().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    builder.up();
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}

package dev.scriptorium.common.kafka;

import dev.scriptorium.common.health.Pulse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/** Asks Kafka which nodes there are. For one thread. */
public final class BrokerQuestion implements Pulse.Question {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final Map<String, Object> settings;
  private @Nullable Admin admin;

  /**
   * @param id the client's id, as brokers see it
   */
  public BrokerQuestion(KafkaSettings kafka, String id) {
    this.settings = kafka.client(id);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    // A client that failed is replaced; by itself it would log a line for each attempt
    settings.put(AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
  }

  @Override
  public void ask() throws Exception {
    Admin asked = admin;
    if (asked == null) {
      asked = Admin.create(settings);
      admin = asked;
    }
    try {
      asked
          .describeCluster(new DescribeClusterOptions().timeoutMs((int) TIMEOUT.toMillis()))
          .nodes()
          .get(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception e) {
      admin = null;
      asked.close(Duration.ZERO);
      throw e;
    }
  }

  @Override
  public void close() {
    Admin asked = admin;
    if (asked != null) {
      asked.close(Duration.ZERO);
    }
  }
}

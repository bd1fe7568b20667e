package dev.scriptorium.gateway.health;

import dev.scriptorium.common.health.Pulse;
import dev.scriptorium.common.kafka.BrokerQuestion;
import dev.scriptorium.gateway.GatewayProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health of what a gateway depends on. The names of the beans are those of the indicators. */
@Configuration(proxyBeanMethods = false)
class GatewayHealthConfiguration {

  private static final int ANSWER_WITHIN_SECONDS = 2;

  /** Through the pool, so that a pool without a free connection counts as no database. */
  @Bean
  DependencyHealth database(
      @Qualifier("gateway") DataSource pool, GatewayProperties settings, MeterRegistry meters) {
    return new DependencyHealth(
        "database", new Pulse("gateway-database", () -> ask(pool), settings.health()), meters);
  }

  @Bean
  DependencyHealth broker(GatewayProperties settings, MeterRegistry meters) {
    return new DependencyHealth(
        "broker",
        new Pulse(
            "gateway-broker",
            new BrokerQuestion(settings.kafka(), "scriptorium-gateway-health"),
            settings.health()),
        meters);
  }

  private static void ask(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      if (!connection.isValid(ANSWER_WITHIN_SECONDS)) {
        throw new SQLException("the connection gives no answer");
      }
    }
  }
}

package dev.scriptorium.processor.config;

import dev.scriptorium.common.health.Pulse;
import dev.scriptorium.common.kafka.BrokerQuestion;
import dev.scriptorium.processor.ProcessorProperties;
import dev.scriptorium.processor.kafka.LogStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health of a processor and of what it depends on. */
@Configuration(proxyBeanMethods = false)
class ProcessorHealthConfiguration {

  private static final int ANSWER_WITHIN_SECONDS = 2;

  /** DOWN when a partition needs an operator or nothing is being applied. */
  @Bean
  HealthIndicator commandLog(LogStatus status) {
    return new LogHealth(status);
  }

  /** Ready once every partition assigned has been taken, and while the loop turns. */
  @Bean
  HealthIndicator commandLoop(LogStatus status, ProcessorProperties settings) {
    return () ->
        status.state().isReady() && !status.sinceTurn().exceeds(settings.health().silenceLimit())
            ? Health.up().build()
            : Health.down()
                .withDetail("lastTurnSecondsAgo", status.sinceTurn().duration().toSeconds())
                .build();
  }

  /** Through the pool, so that a pool without a free connection counts as no database. */
  @Bean
  DependencyHealth processorDatabase(
      @Qualifier("processor") DataSource pool, ProcessorProperties settings, MeterRegistry meters) {
    return new DependencyHealth(
        "database", new Pulse("processor-database", () -> ask(pool), settings.health()), meters);
  }

  @Bean
  DependencyHealth processorBroker(ProcessorProperties settings, MeterRegistry meters) {
    return new DependencyHealth(
        "broker",
        new Pulse(
            "processor-broker",
            new BrokerQuestion(settings.kafka(), "scriptorium-processor-health"),
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

package dev.scriptorium.processor.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scriptorium.processor.ProcessorProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processor's connections to PostgreSQL, and its tables. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int POOL_SIZE = 4;
  private static final long VALIDATION_TIMEOUT_MS = 2_000;

  @Bean(defaultCandidate = false)
  @Qualifier("processor")
  HikariDataSource processorDataSource(
      ProcessorProperties properties, ObjectProvider<MeterRegistry> meters) {
    ProcessorProperties.Database database = properties.database();
    HikariConfig config = new HikariConfig();
    config.setPoolName("processor");
    config.setJdbcUrl(database.url());
    config.setUsername(database.username());
    config.setPassword(database.password());
    config.setMaximumPoolSize(POOL_SIZE);
    config.setConnectionTimeout(database.connectionTimeout().toMillis());
    config.setValidationTimeout(Math.min(VALIDATION_TIMEOUT_MS, config.getConnectionTimeout()));
    // The pool starts before the database does.
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "scriptorium-processor");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("prepareThreshold", "3");
    config.addDataSourceProperty(
        "socketTimeout", String.valueOf(database.transactionTimeout().toSeconds() + 10));
    config.addDataSourceProperty(
        "options",
        String.join(
            " ",
            option("idle_in_transaction_session_timeout", database.idleInTransactionTimeout()),
            option("transaction_timeout", database.transactionTimeout()),
            option("lock_timeout", database.lockTimeout()),
            "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
            "-c jit=off",
            // Every statement goes by keys, so one plan always fits: planning cost more than
            // running
            "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off",
            "-c enable_hashjoin=off -c enable_mergejoin=off"));
    meters.ifAvailable(config::setMetricRegistry);
    return new HikariDataSource(config);
  }

  private static String option(String name, Duration value) {
    return "-c %s=%d".formatted(name, value.toMillis());
  }

  @Bean(defaultCandidate = false)
  @Qualifier("processor")
  Flyway processorFlyway(@Qualifier("processor") DataSource dataSource) {
    return Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/processor")
        .table("flyway_processor")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }
}

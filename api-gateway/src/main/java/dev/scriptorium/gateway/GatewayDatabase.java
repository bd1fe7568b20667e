package dev.scriptorium.gateway;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the gateway's connections to PostgreSQL and migrates its tables, as soon as the database is
 * up.
 */
final class GatewayDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayDatabase.class);
  private static final String APPLICATION = "scriptorium-gateway";
  private static final long VALIDATION_TIMEOUT_MS = 2_000;
  private static final Duration RETRY = Duration.ofSeconds(1);

  /**
   * Timeouts: longer than any statement here should take, shorter than a client's timeout. Plans:
   * every read here is by key, so a generic plan is always right (planning the lookup of a token
   * took ten times as long as executing it), even one created while the tables were small.
   */
  private static final String SESSION_OPTIONS =
      "-c idle_in_transaction_session_timeout=30s -c lock_timeout=5s -c statement_timeout=20s"
          + " -c random_page_cost=1.1 -c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
          + " -c timezone=UTC";

  private final GatewayProperties.Database settings;

  GatewayDatabase(GatewayProperties.Database settings) {
    this.settings = settings;
  }

  /** Waits for the database, migrates it and opens the pool. */
  HikariDataSource open() {
    awaitDatabase();
    HikariDataSource pool = new HikariDataSource(pool());
    try {
      migrate(pool);
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private HikariConfig pool() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("gateway");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.username());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(settings.connectionTimeout().toMillis());
    config.setValidationTimeout(Math.min(VALIDATION_TIMEOUT_MS, config.getConnectionTimeout()));
    config.setDataSourceProperties(driverProperties());
    return config;
  }

  private Properties driverProperties() {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", APPLICATION);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("options", SESSION_OPTIONS);
    return properties;
  }

  /** The history table has its own name: the processor's tables are in the same database. */
  private static void migrate(HikariDataSource pool) {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/gateway")
        .table("flyway_gateway")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private void awaitDatabase() {
    boolean said = false;
    while (true) {
      try {
        connectOnce();
        return;
      } catch (SQLException e) {
        if (!said) {
          LOG.warn("Waiting for the database at {}: {}", settings.url(), firstLine(e));
          said = true;
        }
        pause();
      }
    }
  }

  private void connectOnce() throws SQLException {
    Properties properties = driverProperties();
    properties.setProperty("user", settings.username());
    properties.setProperty("password", settings.password());
    try (Connection connection = DriverManager.getConnection(settings.url(), properties)) {
      LOG.debug(
          "Connected to the database: {}", connection.getMetaData().getDatabaseProductVersion());
    }
  }

  private static String firstLine(SQLException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the database", e);
    }
  }
}

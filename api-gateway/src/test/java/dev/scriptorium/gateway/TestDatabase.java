package dev.scriptorium.gateway;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** One PostgreSQL per test JVM with the gateway's tables. */
public final class TestDatabase {

  private static final EmbeddedPostgres POSTGRES = start();
  private static final HikariDataSource POOL = new GatewayDatabase(settings()).open();

  private TestDatabase() {}

  public static JdbcTemplate jdbc() {
    return new JdbcTemplate(POOL);
  }

  public static TransactionOperations transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(POOL));
  }

  public static String url() {
    return settings().url();
  }

  /** Runs a script of the class path, for tables that another module owns. */
  public static void run(String script) {
    try {
      jdbc().execute(new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GatewayProperties.Database settings() {
    return new GatewayProperties.Database(
        POSTGRES.getJdbcUrl("postgres", "postgres"),
        "postgres",
        "postgres",
        4,
        Duration.ofSeconds(3));
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

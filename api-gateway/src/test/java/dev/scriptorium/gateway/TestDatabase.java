package dev.scriptorium.gateway;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** One PostgreSQL per test JVM with the gateway's tables. */
public final class TestDatabase {

  /** Bound, not listening: who asks for any free port does not get this one. */
  private static final Socket RESERVED = new Socket();

  private static final EmbeddedPostgres POSTGRES = start();
  private static final HikariDataSource POOL = new GatewayDatabase(settings()).open();

  private TestDatabase() {}

  public static JdbcTemplate jdbc() {
    return new JdbcTemplate(POOL);
  }

  public static TransactionOperations transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(POOL));
  }

  /** Runs a script from the class path, for tables of another module. */
  public static void run(String script) {
    try {
      jdbc().execute(new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, for a gateway of its own; user and password are postgres. */
  public static String url() {
    return settings().url();
  }

  private static GatewayProperties.Database settings() {
    return new GatewayProperties.Database(
        POSTGRES.getJdbcUrl("postgres", "postgres"),
        "postgres",
        "postgres",
        4,
        Duration.ofSeconds(30));
  }

  private static EmbeddedPostgres start() {
    try {
      RESERVED.setReuseAddress(true);
      RESERVED.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return EmbeddedPostgres.builder()
          .setPort(RESERVED.getLocalPort())
          .setPGStartupWait(Duration.ofMinutes(3))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

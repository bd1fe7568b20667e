package dev.scriptorium.standalone.containers;

import dev.scriptorium.standalone.Waiting;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One Kafka node and one PostgreSQL in containers, in the versions of {@code docker-compose.yml}.
 * Started on first use, shared by all tests of the JVM, stopped at its end; classes are isolated by
 * topic prefix and database. Use it with {@link NeedsContainers}.
 */
public final class ContainerStack {

  static final String KAFKA_IMAGE = "apache/kafka:4.2.2";
  static final String POSTGRES_IMAGE = "postgres:18";

  private final KafkaContainer kafka =
      new KafkaContainer(KAFKA_IMAGE)
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
          .withStartupTimeout(Waiting.LIMIT);
  private final PostgreSQLContainer postgres =
      new PostgreSQLContainer(POSTGRES_IMAGE)
          .withCommand("postgres", "-c", "max_connections=200")
          .withDatabaseName("scriptorium")
          .withUsername("scriptorium")
          .withStartupTimeout(Waiting.LIMIT);

  private ContainerStack() {
    // Does not rely on Testcontainers' reaper: its image may not be available
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "containers-stop"));
    Startables.deepStart(kafka, postgres).join();
  }

  /** The stack of this JVM; the first call takes some seconds. */
  public static ContainerStack shared() {
    return Shared.STACK;
  }

  /** Kafka's address, for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  /** JDBC URL of the database. */
  public String jdbcUrl() {
    return postgres.getJdbcUrl();
  }

  /** The owner of the database. */
  public String username() {
    return postgres.getUsername();
  }

  /** The owner's password. */
  public String password() {
    return postgres.getPassword();
  }

  private void stop() {
    kafka.stop();
    postgres.stop();
  }

  private static final class Shared {
    static final ContainerStack STACK = new ContainerStack();
  }
}

package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.robustness.checker.Checker;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The log and database of one test: a topic prefix and a schema. */
final class TestEnvironment implements AutoCloseable {

  static final int PARTITIONS = 4;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Kafka kafka;
  private final Database database;
  private final List<RunningProcessor> processors = new ArrayList<>();

  private TestEnvironment(Kafka kafka, Database database) {
    this.kafka = kafka;
    this.database = database;
  }

  /** An empty environment with its topics. */
  static TestEnvironment open() {
    SharedInfrastructure shared = SharedInfrastructure.get();
    String name = "test" + COUNT.incrementAndGet();
    String url = shared.database().jdbcUrl();
    String username = shared.database().username();
    String password = shared.database().password();
    try (Connection connection = DriverManager.getConnection(url, username, password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return open(
        shared.broker().bootstrapServers(),
        name + ".",
        new Database(url + "?currentSchema=" + name, username, password));
  }

  /** An environment on the given infrastructure. */
  static TestEnvironment open(String bootstrapServers, String prefix, Database database) {
    Kafka kafka = new Kafka(new KafkaSettings(bootstrapServers, prefix, null, null));
    Topics topics = kafka.topics();
    List.of(topics.commands(), topics.events(), topics.replies(), topics.deadLetters())
        .forEach(topic -> kafka.createTopic(topic, PARTITIONS));
    return new TestEnvironment(kafka, database);
  }

  Kafka kafka() {
    return kafka;
  }

  Database database() {
    return database;
  }

  /** The settings of a processor in this environment, and more. */
  List<String> settings(String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--scriptorium.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--scriptorium.kafka.topic-prefix=" + kafka.topics().prefix(),
                "--scriptorium.kafka.partitions=" + PARTITIONS,
                "--scriptorium.database.url=" + database.url(),
                "--scriptorium.database.username=" + database.username(),
                "--scriptorium.database.password=" + database.password(),
                "--scriptorium.processor.longest-back-off=1s"));
    settings.addAll(List.of(more));
    return settings;
  }

  /** Starts a processor in this JVM, which is stopped with this environment at the latest. */
  RunningProcessor start(String... more) {
    RunningProcessor processor = RunningProcessor.start(settings(more));
    processors.add(processor);
    return processor;
  }

  /** Starts a processor and returns when it has every partition. */
  RunningProcessor startReady(String... more) {
    RunningProcessor processor = start(more);
    await().atMost(Waiting.LIMIT).until(() -> processor.status().owned().size() == PARTITIONS);
    return processor;
  }

  /** Waits until there are this many aggregates. */
  void awaitAggregates(long expected) {
    await().atMost(Waiting.LIMIT).until(() -> aggregates() == expected);
  }

  long aggregates() {
    return database.count("SELECT count(*) FROM root");
  }

  /** Waits until every fact has been published, and fails on any violation. */
  void assertConsistent() {
    await()
        .atMost(Waiting.LIMIT)
        .untilAsserted(
            () ->
                assertThat(Checker.check(List.of(), database.stored(Map.of()), kafka.published()))
                    .isEmpty());
  }

  @Override
  public void close() {
    processors.forEach(RunningProcessor::close);
    kafka.close();
  }
}

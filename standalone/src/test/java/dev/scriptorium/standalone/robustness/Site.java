package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** One test's own log and database: a topic prefix and a schema. */
final class Site implements AutoCloseable {

  static final int PARTITIONS = 4;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Kafka kafka;
  private final Database database;
  private final List<RunningProcessor> processors = new ArrayList<>();

  private Site(Kafka kafka, Database database) {
    this.kafka = kafka;
    this.database = database;
  }

  /** An empty site with its topics. */
  static Site open() {
    SharedInfrastructure shared = SharedInfrastructure.get();
    String name = "site" + COUNT.incrementAndGet();
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

  /** A site on infrastructure of its own. */
  static Site open(String bootstrapServers, String prefix, Database database) {
    Topics topics = new Topics(prefix);
    Kafka kafka = new Kafka(bootstrapServers, topics);
    List.of(topics.commands(), topics.events(), topics.replies(), topics.deadLetters())
        .forEach(topic -> kafka.createTopic(topic, PARTITIONS));
    return new Site(kafka, database);
  }

  Kafka kafka() {
    return kafka;
  }

  Database database() {
    return database;
  }

  /** What a processor of this site is told; more settings may follow. */
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
                "--scriptorium.processor.session-timeout=6s",
                "--scriptorium.processor.longest-back-off=1s"));
    settings.addAll(List.of(more));
    return settings;
  }

  /** Starts a processor in this JVM; it ends with the site at the latest. */
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

  /** Returns when every root that is wanted is there. */
  void awaitRoots(long wanted) {
    await().atMost(Waiting.LIMIT).until(() -> roots() == wanted);
  }

  long roots() {
    return database.count("SELECT count(*) FROM root");
  }

  /** Returns when every fact has been published, and fails if any promise is broken. */
  void assertWhole() {
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

package dev.scriptorium.processor;

import dev.scriptorium.common.health.HealthSettings;
import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.processor.kafka.Assignment;
import dev.scriptorium.processor.kafka.UnknownTypes;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the processor; each is an environment variable too ({@code
 * scriptorium.kafka.bootstrap-servers} is {@code SCRIPTORIUM_KAFKA_BOOTSTRAPSERVERS}).
 */
@ConfigurationProperties("scriptorium")
public record ProcessorProperties(
    @DefaultValue KafkaSettings kafka,
    @DefaultValue HealthSettings health,
    @DefaultValue Database database,
    @DefaultValue Processor processor) {

  /**
   * @param url JDBC address of the PostgreSQL database
   * @param idleInTransactionTimeout after this long inside a transaction without a statement the
   *     database ends it: how long a processor that has stopped can keep others waiting
   * @param transactionTimeout longest transaction
   * @param lockTimeout longest wait for a lock
   */
  public record Database(
      @DefaultValue("jdbc:postgresql://localhost:5433/scriptorium") String url,
      @DefaultValue("scriptorium") String username,
      @DefaultValue("scriptorium") String password,
      @DefaultValue("3s") Duration connectionTimeout,
      @DefaultValue("2500ms") Duration idleInTransactionTimeout,
      @DefaultValue("60s") Duration transactionTimeout,
      @DefaultValue("10s") Duration lockTimeout) {}

  /**
   * @param assignment how it gets its partitions
   * @param instanceId how its name begins as owner of partitions; the rest is different at every
   *     start
   * @param lease how long it may be silent before others take its partitions; at least 500 ms
   * @param batchSize most commands of one fetch; a transaction takes up to two fetches
   * @param jobsPerTransaction most jobs of orders that are loaded for one transaction, if it is
   *     about more than one order: they bring their briefings with them
   * @param firstBackOff pause after a first fault; doubles with each
   * @param longestBackOff longest pause between two tries
   * @param unknownTypes what happens to a record of a type that only a newer release knows
   * @param applyCommands false: the log is left alone, for an operator's command
   */
  public record Processor(
      @DefaultValue("LEASE") Assignment assignment,
      @DefaultValue("processor") String instanceId,
      @DefaultValue("2500ms") Duration lease,
      @DefaultValue("500") int batchSize,
      @DefaultValue("500") int jobsPerTransaction,
      @DefaultValue("100ms") Duration firstBackOff,
      @DefaultValue("5s") Duration longestBackOff,
      @DefaultValue("STOP") UnknownTypes unknownTypes,
      @DefaultValue("true") boolean applyCommands) {

    private static final Duration SHORTEST_LEASE = Duration.ofMillis(500);

    public Processor {
      if (lease.compareTo(SHORTEST_LEASE) < 0) {
        throw new IllegalArgumentException("scriptorium.processor.lease is shorter than 500 ms");
      }
    }
  }
}

package dev.scriptorium.processor.config;

import dev.scriptorium.common.outcome.OutcomeRecipient;
import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.processor.ProcessorProperties;
import dev.scriptorium.processor.application.HandleCommandBatch;
import dev.scriptorium.processor.application.LogPositions;
import dev.scriptorium.processor.application.PartitionLeases;
import dev.scriptorium.processor.application.SetAsideRecords;
import dev.scriptorium.processor.kafka.CommandLoopRunner;
import dev.scriptorium.processor.kafka.LogStatus;
import dev.scriptorium.processor.kafka.TopicSetup;
import dev.scriptorium.processor.postgres.JdbcCommandTransactions;
import dev.scriptorium.processor.postgres.JdbcLogPositions;
import dev.scriptorium.processor.postgres.JdbcPartitionLeases;
import dev.scriptorium.processor.postgres.JdbcSetAsideRecords;
import dev.scriptorium.processor.postgres.JdbcUnpublished;
import dev.scriptorium.processor.postgres.StoredDeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The processor's spine. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:processor.properties")
@EnableConfigurationProperties({ProcessorProperties.class, TopicProperties.class})
class ProcessorConfiguration {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
  private static final int NAME_SUFFIXES = 0x1000000;

  @Bean
  LogStatus logStatus() {
    return new LogStatus();
  }

  /** The loop's counter starts at 0 with the process; this one does not. */
  @Bean
  MeterBinder storedDeadLetters(@Qualifier("processor") DataSource dataSource) {
    StoredDeadLetters deadLetters = new StoredDeadLetters(dataSource, Clock.systemUTC());
    return meters ->
        Gauge.builder("scriptorium.processor.dead.letters.stored", deadLetters::count)
            .description("Records in the table dead_letter")
            .register(meters);
  }

  @Bean
  KafkaClients processorKafkaClients(ProcessorProperties properties) {
    return new KafkaClients(properties);
  }

  @Bean
  LogPositions logPositions(@Qualifier("processor") DataSource dataSource) {
    return new JdbcLogPositions(dataSource);
  }

  /** The name is new at every start: a restarted processor does not continue as its predecessor. */
  @Bean
  PartitionLeases partitionLeases(
      ProcessorProperties properties, @Qualifier("processor") DataSource dataSource) {
    String name =
        "%s-%06x"
            .formatted(
                properties.processor().instanceId(), new SecureRandom().nextInt(NAME_SUFFIXES));
    return new JdbcPartitionLeases(dataSource, name, properties.processor().lease());
  }

  @Bean
  LogMeters logMeters(
      ProcessorProperties properties,
      KafkaClients clients,
      @Qualifier("processor") DataSource dataSource,
      MeterRegistry meters) {
    return new LogMeters(
        dataSource,
        clients,
        properties.kafka().topics().commands(),
        meters,
        properties.processor().applyCommands());
  }

  @Bean
  SetAsideRecords setAsideRecords(@Qualifier("processor") DataSource dataSource) {
    return new JdbcSetAsideRecords(dataSource);
  }

  @Bean
  CommandLoopRunner commandLoopRunner(
      ProcessorProperties properties,
      TopicProperties layout,
      KafkaClients clients,
      @Qualifier("processor") DataSource dataSource,
      @Qualifier("processor") Flyway flyway,
      LogPositions positions,
      SetAsideRecords setAside,
      PartitionLeases leases,
      LogStatus status,
      ObjectProvider<OutcomeRecipient> sameProcess,
      MeterRegistry meters) {
    Topics topics = properties.kafka().topics();
    return new CommandLoopRunner(
        new CommandLoopRunner.Clients(
            clients::admin,
            clients::commandConsumer,
            clients::probe,
            clients::outcomeProducer,
            clients::producer),
        flyway::migrate,
        new TopicSetup(
            topics,
            new TopicSetup.Layout(
                layout.partitions(),
                layout.replication(),
                layout.minInSyncReplicas(),
                layout.commandRetention(),
                layout.eventRetention(),
                layout.replyRetention())),
        topics,
        sameProcess.getIfAvailable(() -> outcome -> false),
        new HandleCommandBatch(
            new JdbcCommandTransactions(
                dataSource,
                properties.processor().jobsPerTransaction(),
                properties.processor().lease())),
        positions,
        setAside,
        leases,
        new JdbcUnpublished(dataSource),
        status,
        meters,
        new CommandLoopRunner.Settings(
            properties.processor().assignment(),
            properties.processor().lease(),
            properties.processor().firstBackOff(),
            properties.processor().longestBackOff(),
            STOP_TIMEOUT,
            properties.processor().unknownTypes(),
            properties.processor().applyCommands()),
        Clock.systemUTC());
  }
}

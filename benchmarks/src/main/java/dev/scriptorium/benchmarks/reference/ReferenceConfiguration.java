package dev.scriptorium.benchmarks.reference;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.gateway.GatewayProperties;
import dev.scriptorium.processor.config.TopicProperties;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds the references to any server that has this module on its class path: the product needs no
 * change for them. Their clients have the settings of the product's.
 */
@AutoConfiguration
class ReferenceConfiguration {

  @Bean
  EchoLoop echoLoop(GatewayProperties product, TopicProperties topics) {
    KafkaSettings kafka = product.kafka();
    try (Admin admin = Admin.create(kafka.client("bench-admin"))) {
      BenchTopics.create(admin, topics.partitions());
    }
    return new EchoLoop(consumer(kafka, "echo"), producer(kafka, "echo"));
  }

  /** After the loop, which made the topics. */
  @Bean
  RoundTrip roundTrip(GatewayProperties product, EchoLoop loop) {
    return new RoundTrip(
        producer(product.kafka(), "commands"), consumer(product.kafka(), "replies"));
  }

  /** A pool of its own: in its place a server would have it instead of the gateway's. */
  @Bean
  ScheduledRows scheduledRows(GatewayProperties product) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(product.database().url());
    config.setUsername(product.database().username());
    config.setPassword(product.database().password());
    config.setMaximumPoolSize(ScheduledRows.poolSize(product.database().poolSize()));
    // Opened by the first request: the database may not be there yet
    config.setInitializationFailTimeout(-1);
    config.setMinimumIdle(0);
    return new ScheduledRows(new HikariDataSource(config));
  }

  @Bean
  ReferenceController referenceController(
      @Qualifier("gateway") JdbcTemplate jdbc, RoundTrip roundTrip, ScheduledRows scheduled) {
    return new ReferenceController(jdbc, roundTrip, scheduled);
  }

  private static Producer<byte[], byte[]> producer(KafkaSettings kafka, String purpose) {
    Map<String, Object> config = kafka.producer("bench-" + purpose);
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return new KafkaProducer<>(config);
  }

  private static Consumer<byte[], byte[]> consumer(KafkaSettings kafka, String purpose) {
    Map<String, Object> config = kafka.consumer("bench-" + purpose);
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    return new KafkaConsumer<>(config);
  }
}

package dev.scriptorium.benchmarks.reference;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scriptorium.gateway.GatewayProperties;
import dev.scriptorium.processor.ProcessorProperties;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds the references to any server that has this module on its class path: the product needs no
 * change for them. Their clients have the settings of the product's.
 */
@AutoConfiguration
class ReferenceConfiguration {

  private static final String SERVERS = "${scriptorium.kafka.bootstrap-servers}";

  @Bean
  EchoLoop echoLoop(@Value(SERVERS) String servers, ProcessorProperties product) {
    try (Admin admin = Admin.create(common(servers, "admin"))) {
      BenchTopics.create(admin, product.kafka().partitions());
    }
    return new EchoLoop(consumer(servers, "echo"), producer(servers, "echo"));
  }

  /** After the loop, which made the topics. */
  @Bean
  RoundTrip roundTrip(@Value(SERVERS) String servers, EchoLoop loop) {
    return new RoundTrip(producer(servers, "commands"), consumer(servers, "replies"));
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

  private static Producer<byte[], byte[]> producer(String servers, String purpose) {
    Map<String, Object> config = common(servers, purpose);
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return new KafkaProducer<>(config);
  }

  private static Consumer<byte[], byte[]> consumer(String servers, String purpose) {
    Map<String, Object> config = common(servers, purpose);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    return new KafkaConsumer<>(config);
  }

  private static Map<String, Object> common(String servers, String purpose) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "bench-" + purpose);
    return config;
  }
}

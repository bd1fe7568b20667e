package dev.scriptorium.processor.config;

import dev.scriptorium.processor.ProcessorProperties;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Creates the processor's Kafka clients with the settings that its promises rest on. */
public final class KafkaClients {

  private static final int DELIVERY_TIMEOUT_MS = 20_000;
  private static final int REQUEST_TIMEOUT_MS = 10_000;
  private static final int MAX_BLOCK_MS = 5_000;
  private static final int EVENT_LINGER_MS = 20;

  private final ProcessorProperties properties;

  public KafkaClients(ProcessorProperties properties) {
    this.properties = properties;
  }

  /** An admin client. */
  Admin admin() {
    return Admin.create(properties.kafka().client(id("admin")));
  }

  /**
   * The consumer of the command log. It is no member of its group: positions come from the
   * database, the group's are for monitors only.
   */
  Consumer<byte[], byte[]> commandConsumer() {
    Map<String, Object> config = consumer("commands");
    config.put(
        ConsumerConfig.GROUP_ID_CONFIG, properties.kafka().topics().commands() + "-processors");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.processor().batchSize());
    return new KafkaConsumer<>(config);
  }

  /** A consumer of no group. */
  Consumer<byte[], byte[]> probe() {
    Map<String, Object> config = consumer("probe");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
    return new KafkaConsumer<>(config);
  }

  private Map<String, Object> consumer(String purpose) {
    Map<String, Object> config = properties.kafka().consumer(id(purpose));
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    return config;
  }

  /**
   * The producer of events and dead letters: in order, each once. Nobody waits for them, so they go
   * in few requests, out of the way of the command that comes next.
   */
  Producer<byte[], byte[]> producer() {
    Map<String, Object> config = producer("events");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, EVENT_LINGER_MS);
    return new KafkaProducer<>(config);
  }

  /**
   * The producer of outcomes: somebody waits for each, and twice or in another order they are as
   * good. Without idempotence no failure is final, so it never has to be replaced.
   */
  Producer<byte[], byte[]> outcomeProducer() {
    Map<String, Object> config = producer("outcomes");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return new KafkaProducer<>(config);
  }

  private Map<String, Object> producer(String purpose) {
    Map<String, Object> config = properties.kafka().producer(id(purpose));
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
    return config;
  }

  private static String id(String purpose) {
    return "scriptorium-processor-" + purpose;
  }
}

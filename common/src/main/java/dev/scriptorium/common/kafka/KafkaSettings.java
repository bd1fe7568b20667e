package dev.scriptorium.common.kafka;

import dev.scriptorium.common.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Settings that gateway and processor must agree on, and what follows from them for their clients.
 * Each module binds them at {@code scriptorium.kafka}; null stands for the default.
 *
 * @param bootstrapServers Kafka's addresses
 * @param topicPrefix prefix of every topic name
 * @param connectionTimeout maximum wait for a connection to a node; only after it a client asks the
 *     others for the new leader, if a node is gone and its address with it
 * @param clientProperties properties of Kafka's clients that every client gets, by Kafka's names:
 *     how to log in, TLS. What this program sets itself takes precedence
 */
public record KafkaSettings(
    String bootstrapServers,
    String topicPrefix,
    Duration connectionTimeout,
    Map<String, String> clientProperties) {

  private static final int RECONNECT_BACKOFF_MAX_MS = 1_000;

  public KafkaSettings {
    bootstrapServers = Objects.requireNonNullElse(bootstrapServers, "localhost:9092");
    topicPrefix = Objects.requireNonNullElse(topicPrefix, "");
    connectionTimeout = Objects.requireNonNullElse(connectionTimeout, Duration.ofSeconds(2));
    clientProperties = clientProperties == null ? Map.of() : Map.copyOf(clientProperties);
  }

  /** The names of the topics. */
  public Topics topics() {
    return new Topics(topicPrefix);
  }

  /** The settings of any client, to be added to. */
  public Map<String, Object> client(String id) {
    Map<String, Object> config = new HashMap<>(clientProperties);
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, id);
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_BACKOFF_MAX_MS);
    long timeout = connectionTimeout.toMillis();
    config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, timeout);
    config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, timeout);
    return config;
  }

  /** The settings of a consumer of bytes that commits nothing by itself. */
  public Map<String, Object> consumer(String id) {
    Map<String, Object> config = client(id);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return config;
  }

  /** The settings of a producer of bytes, acknowledged by all replicas. */
  public Map<String, Object> producer(String id) {
    Map<String, Object> config = client(id);
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    return config;
  }

  /** Properties may be passwords. */
  @Override
  public String toString() {
    return "KafkaSettings[" + bootstrapServers + ", " + topicPrefix + "]";
  }
}

package dev.scriptorium.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final TopicPartition PARTITION = new TopicPartition("letters", 0);

  @TempDir Path directory;

  @Test
  void records_survive_a_restart_on_other_ports() throws Exception {
    try (var broker = EmbeddedBroker.start(directory, FreePorts.one())) {
      createTopic(broker);
      send(broker, "first");
    }
    try (var broker = EmbeddedBroker.start(directory, FreePorts.one())) {
      send(broker, "second");
      assertThat(read(broker, 2))
          .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
          .containsExactly("first", "second");
    }
  }

  @Test
  void records_have_the_append_time() throws Exception {
    try (var broker = EmbeddedBroker.start(directory, FreePorts.one())) {
      createTopic(broker);
      send(broker, "first");
      assertThat(read(broker, 1))
          .extracting(ConsumerRecord::timestampType)
          .containsExactly(TimestampType.LOG_APPEND_TIME);
    }
  }

  @Test
  void topics_are_not_created_automatically() throws Exception {
    try (var broker = EmbeddedBroker.start(directory, FreePorts.one());
        var admin = Admin.create(clientOf(broker))) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("letters")).allTopicNames().get())
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void a_port_in_use_fails_the_start_and_leaves_nothing_running() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedBroker.start(directory, other.getLocalPort()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Address already in use");
    }
    try (var broker = EmbeddedBroker.start(directory, FreePorts.one())) {
      createTopic(broker);
    }
  }

  private static Map<String, Object> clientOf(EmbeddedBroker broker) {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (var admin = Admin.create(clientOf(broker))) {
      admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
    }
  }

  private static void send(EmbeddedBroker broker, String text) throws Exception {
    var serializer = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(clientOf(broker), serializer, serializer)) {
      var value = text.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(EmbeddedBroker broker, int count) {
    var deserializer = new ByteArrayDeserializer();
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer = new KafkaConsumer<>(clientOf(broker), deserializer, deserializer)) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      var deadline = System.nanoTime() + Waiting.LIMIT.toNanos();
      while (records.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }
}

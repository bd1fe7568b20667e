package dev.scriptorium.standalone.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@NeedsContainers
class ContainerStackIT {

  private final ContainerStack stack = ContainerStack.shared();

  @Test
  void record_passes_through_kafka_with_its_header() throws Exception {
    String topic = "round-trip-" + UUID.randomUUID();
    Map<String, Object> kafka = Map.of("bootstrap.servers", stack.bootstrapServers());
    try (Admin admin = Admin.create(kafka);
        Producer<String, String> producer =
            new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
        Consumer<String, String> consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
      ProducerRecord<String, String> sent = new ProducerRecord<>(topic, "key", "value");
      sent.headers().add("ce_type", "test".getBytes(UTF_8));
      producer.send(sent).get();

      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      List<String> received = new ArrayList<>();
      await()
          .pollInSameThread()
          .atMost(Waiting.LIMIT)
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        r ->
                            received.add(
                                r.key()
                                    + "="
                                    + r.value()
                                    + " "
                                    + new String(
                                        r.headers().lastHeader("ce_type").value(), UTF_8)));
                return !received.isEmpty();
              });
      assertThat(received).containsExactly("key=value test");
    }
  }

  @Test
  void row_is_read_back_from_postgresql_18() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(stack.jdbcUrl(), stack.username(), stack.password());
        Statement sql = connection.createStatement()) {
      sql.execute(
          "create temporary table round_trip (id uuid primary key default uuidv7(), t text)");
      sql.execute("insert into round_trip (t) values ('värde')");
      try (ResultSet row = sql.executeQuery("select t, id from round_trip")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("värde");
        assertThat(row.getObject(2, UUID.class).version()).isEqualTo(7);
      }
    }
  }
}

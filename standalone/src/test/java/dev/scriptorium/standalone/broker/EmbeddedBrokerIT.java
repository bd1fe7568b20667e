package dev.scriptorium.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final TopicPartition PARTITION = new TopicPartition("letters", 0);

  @TempDir Path directory;

  @Test
  void records_survive_a_restart_on_other_ports() throws Exception {
    try (var broker = start(BrokerAccess.PASSWORD)) {
      createTopic(broker);
      send(broker, "first");
    }
    try (var broker = start(BrokerAccess.PASSWORD)) {
      send(broker, "second");
      assertThat(read(broker, 2))
          .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
          .containsExactly("first", "second");
    }
  }

  @Test
  void records_have_the_append_time() throws Exception {
    try (var broker = start(BrokerAccess.PASSWORD)) {
      createTopic(broker);
      send(broker, "first");
      assertThat(read(broker, 1))
          .extracting(ConsumerRecord::timestampType)
          .containsExactly(TimestampType.LOG_APPEND_TIME);
    }
  }

  @Test
  void topics_are_not_created_automatically() throws Exception {
    try (var broker = start(BrokerAccess.PASSWORD);
        var admin = Admin.create(clientOf(broker))) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("letters")).allTopicNames().get())
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void a_port_in_use_fails_the_start_and_leaves_nothing_running() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> EmbeddedBroker.start(directory, other.getLocalPort(), BrokerAccess.PASSWORD))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Address already in use");
    }
    try (var broker = start(BrokerAccess.PASSWORD)) {
      createTopic(broker);
    }
  }

  @Test
  void nothing_answers_without_the_password() throws Exception {
    try (var broker = start(BrokerAccess.PASSWORD)) {
      createTopic(broker);

      assertThatThrownBy(() -> topics(Map.of("bootstrap.servers", broker.bootstrapServers())))
          .hasCauseInstanceOf(KafkaException.class);
      assertThatThrownBy(() -> topics(loginWith(broker, "scriptorium", "wrong")))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
      assertThatThrownBy(() -> topics(loginWith(broker, "somebody", password())))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
      assertThat(topics(loginWith(broker, "scriptorium", password()))).contains("letters");
    }
  }

  @Test
  void the_controller_wants_the_password_even_if_the_broker_is_open() throws Exception {
    for (var access : BrokerAccess.values()) {
      try (var broker = start(access)) {
        var controller = "127.0.0.1:" + broker.controllerPort();

        assertThatThrownBy(() -> quorum(Map.of(), controller))
            .hasCauseInstanceOf(KafkaException.class);
        var login = loginWith(broker, "scriptorium", password());
        assertThat(quorum(login, controller)).isEqualTo(BrokerConfiguration.NODE_ID);
      }
    }
  }

  @Test
  void a_directory_from_before_there_were_passwords_gets_one() throws Exception {
    try (var broker = start(BrokerAccess.OPEN)) {
      createTopic(broker);
      send(broker, "first");
    }
    Files.delete(directory.resolve("password"));

    try (var broker = start(BrokerAccess.PASSWORD)) {
      assertThat(read(broker, 1)).hasSize(1);
      assertThatThrownBy(() -> topics(Map.of("bootstrap.servers", broker.bootstrapServers())))
          .hasCauseInstanceOf(KafkaException.class);
    }
  }

  @Test
  void secrets_are_readable_by_the_owner_only_and_the_files_say_how_to_log_in() throws Exception {
    try (var broker = start(BrokerAccess.PASSWORD)) {
      var kcat = EmbeddedBroker.kcatFile(directory);
      for (var file :
          List.of(directory.resolve("password"), kcat, directory.resolve("client.properties"))) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
      assertThat(kcat)
          .content()
          .contains(
              "bootstrap.servers=" + broker.bootstrapServers(),
              "security.protocol=SASL_PLAINTEXT",
              "sasl.username=scriptorium",
              "sasl.password=" + password());
    }
    try (var broker = start(BrokerAccess.OPEN)) {
      createTopic(broker);
      assertThat(topics(Map.of("bootstrap.servers", broker.bootstrapServers())))
          .contains("letters");
      assertThat(EmbeddedBroker.kcatFile(directory)).content().doesNotContain("sasl");
      assertThat(broker.clientProperties().toString()).doesNotContain("sasl");
    }
  }

  @Test
  @EnabledIf("kcatIsInstalled")
  void kcat_reads_with_its_file() throws Exception {
    for (var access : List.of(BrokerAccess.PASSWORD, BrokerAccess.OPEN)) {
      try (var broker = start(access)) {
        if (access == BrokerAccess.PASSWORD) {
          createTopic(broker);
          send(broker, "first");
        }
        var kcat =
            new ProcessBuilder(
                    "kcat",
                    "-F",
                    EmbeddedBroker.kcatFile(directory).toString(),
                    "-C",
                    "-q",
                    "-e",
                    "-t",
                    PARTITION.topic())
                .redirectErrorStream(true)
                .start();
        var printed = new String(kcat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed.lines()).contains("first");
      }
    }
  }

  static boolean kcatIsInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kcat")));
  }

  private EmbeddedBroker start(BrokerAccess access) throws IOException {
    return EmbeddedBroker.start(directory, FreePorts.one(), access);
  }

  private String password() throws IOException {
    return Files.readString(directory.resolve("password")).strip();
  }

  private static Map<String, Object> loginWith(
      EmbeddedBroker broker, String username, String password) {
    return Map.of(
        "bootstrap.servers",
        broker.bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-256",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(username, password));
  }

  private static Set<String> topics(Map<String, Object> client) throws Exception {
    try (var admin = Admin.create(impatient(client))) {
      return admin.listTopics().names().get();
    }
  }

  private static int quorum(Map<String, Object> client, String controller) throws Exception {
    var config = impatient(client);
    config.remove("bootstrap.servers");
    config.put("bootstrap.controllers", controller);
    try (var admin = Admin.create(config)) {
      return admin.describeMetadataQuorum().quorumInfo().get().leaderId();
    }
  }

  /** A listener that wants a login closes other connections: a client retries until its timeout. */
  private static Map<String, Object> impatient(Map<String, Object> client) {
    var config = new HashMap<>(client);
    config.put("default.api.timeout.ms", 4_000);
    config.put("request.timeout.ms", 2_000);
    return config;
  }

  private static Map<String, Object> clientOf(EmbeddedBroker broker) throws IOException {
    return new KafkaSettings(broker.bootstrapServers(), null, null, broker.clientProperties())
        .client("test");
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

  private static List<ConsumerRecord<byte[], byte[]>> read(EmbeddedBroker broker, int count)
      throws IOException {
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

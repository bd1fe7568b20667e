package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.gateway.tls.Loopback6;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import dev.scriptorium.standalone.secret.SecretFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneIT {
  private static final TopicPartition LETTERS = new TopicPartition("letters", 0);

  @TempDir Path temporary;
  private StandaloneSettings settings;

  @BeforeEach
  void choose_free_ports() {
    settings =
        new StandaloneSettings(
            FreePorts.one(), FreePorts.one(), FreePorts.one(), temporary.resolve("data"));
  }

  @AfterEach
  void stop_the_orphans() throws Exception {
    EmbeddedDatabase.recover(settings.directory().resolve("postgres"));
  }

  @Test
  void after_kill_9_the_next_start_stops_the_orphan_and_has_all_data() throws Exception {
    try (var first = start().untilReady()) {
      try (var admin = Admin.create(kafka())) {
        admin.createTopics(List.of(new NewTopic(LETTERS.topic(), 1, (short) 1))).all().get();
      }
      execute("create table letter (text text)");
      execute("insert into letter values ('kept')");
      send("kept");
      first.kill();
    }
    assertThat(letterInDatabase()).as("the orphan still runs").isEqualTo("kept");

    try (var second = start().untilReady()) {
      assertThat(letterInDatabase()).isEqualTo("kept");
      send("added");
      assertThat(lettersInKafka(2)).containsExactly("kept", "added");
      second.kill();
    }
    try (var elsewhere = ForkedStandalone.start(onOtherPorts(), Map.of()).untilReady()) {
      elsewhere.terminate();
      assertThat(elsewhere.errors()).isEmpty();
    }
  }

  @Test
  void the_password_is_shown_once_and_the_environment_can_set_another() throws Exception {
    try (var first = start().untilReady()) {
      assertThat(first.output()).contains("with the password", "shown only this once");
      assertThat(statusOf("/actuator/health/readiness")).isEqualTo(200);
      first.terminate();
      assertThat(first.errors()).isEmpty();
    }
    var key = settings.directory().resolve("secret.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    try (var second = start().untilReady()) {
      assertThat(second.output())
          .contains("the password was shown at the first start", "SCRIPTORIUM_PASSWORD")
          .doesNotContain("with the password");
      second.terminate();
    }
    var given = Map.of("SCRIPTORIUM_USERNAME", "ada", "SCRIPTORIUM_PASSWORD", "correct horse");
    try (var third = ForkedStandalone.start(settings, given).untilReady()) {
      assertThat(third.output()).contains("Log in as ada").doesNotContain("correct horse");
    }
    assertThat(filesContaining("correct horse")).isEmpty();
  }

  @Test
  void a_port_in_use_is_reported_in_one_line() throws Exception {
    try (var other = new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress());
        var fork = start()) {
      assertThat(fork.exitCode()).isEqualTo(1);
      assertThat(fork.errors())
          .isEqualTo(
              "Port %d is in use; set PORT to another one.\n".formatted(other.getLocalPort()));
      assertThat(fork.output()).isEmpty();
    }
  }

  @Test
  void a_setting_that_cannot_be_is_reported_in_one_line() throws Exception {
    var variables = Map.of("SCRIPTORIUM_GATEWAY_REPLYTIMEOUT", "soon");
    try (var fork = ForkedStandalone.start(settings, variables)) {
      assertThat(fork.exitCode()).isEqualTo(1);
      assertThat(fork.errors())
          .isEqualTo(
              "Scriptorium did not start: scriptorium.gateway.reply-timeout"
                  + " (SCRIPTORIUM_GATEWAY_REPLYTIMEOUT) cannot be 'soon': 'soon' is not a valid"
                  + " duration\n");
      assertThat(fork.output()).isEmpty();
    }
  }

  @Test
  void both_loopback_addresses_are_served_and_the_access_log_goes_to_standard_output()
      throws Exception {
    assumeTrue(Loopback6.isThere());
    var variables = Map.of("SCRIPTORIUM_GATEWAY_WEB_ACCESSLOG", "ON");
    try (var fork = ForkedStandalone.start(settings, variables).untilReady();
        var client = HttpClient.newHttpClient()) {
      var uri = URI.create("http://[::1]:" + settings.port() + "/api/job/list?v=1&ApiToken=s3cr3t");
      var response = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(response.headers().firstValue("Cache-Control"))
          .get()
          .asString()
          .contains("no-store");
      Awaitility.await()
          .atMost(Waiting.LIMIT)
          .until(() -> fork.output().contains("GET /api/job/list?v=1&ApiToken=***"));
      assertThat(fork.output()).doesNotContain("s3cr3t");
    }
  }

  @Test
  void an_unusable_directory_is_reported_in_one_line() throws Exception {
    Files.createFile(settings.directory());
    try (var fork = start()) {
      assertThat(fork.exitCode()).isEqualTo(1);
      assertThat(fork.errors())
          .isEqualTo(
              "Cannot use %s for data (not a directory); set DATA_DIR to a writable directory.\n"
                  .formatted(settings.directory()));
    }
  }

  @Test
  void a_database_of_an_older_postgresql_is_reported_in_one_line() throws Exception {
    var cluster = Files.createDirectories(settings.directory().resolve("postgres/cluster"));
    Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
    try (var fork = start()) {
      assertThat(fork.exitCode()).isEqualTo(1);
      assertThat(fork.errors())
          .endsWith(
              "%s was written by PostgreSQL 17 and must be upgraded to 18 first.\n"
                  .formatted(cluster))
          .doesNotContain("\tat ");
      assertThat(fork.output()).doesNotContain("\tat ", "context initialization");
    }
  }

  @Test
  void the_greeting_has_the_durations_of_the_start() throws Exception {
    try (var fork = start().untilReady()) {
      assertThat(fork.output())
          .containsPattern("\n  Start +[0-9.]+ s: JVM .*Kafka .*application [0-9.]+");
      fork.terminate();
      assertThat(fork.errors()).isEmpty();
    }
  }

  @Test
  void a_second_process_on_the_same_directory_is_rejected_in_one_line() throws Exception {
    try (var first = DataDirectory.open(settings.directory());
        var second = start()) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors())
          .isEqualTo(
              "%s is in use by another Scriptorium (process %d); stop it or set DATA_DIR to another directory.\n"
                  .formatted(first.path(), ProcessHandle.current().pid()));
    }
  }

  private ForkedStandalone start() throws Exception {
    return ForkedStandalone.start(settings, Map.of());
  }

  private StandaloneSettings onOtherPorts() {
    return new StandaloneSettings(
        FreePorts.one(), FreePorts.one(), FreePorts.one(), settings.directory());
  }

  /** Kafka's indexes are large, sparse and contain numbers only. */
  private List<Path> filesContaining(String text) throws Exception {
    var found = new ArrayList<Path>();
    try (var files = Files.walk(settings.directory())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith("index")
            && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private int statusOf(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + settings.port() + path);
      return client
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private Map<String, Object> kafka() {
    return BrokerClient.of(settings).client("test");
  }

  private void send(String text) throws Exception {
    var serializer = new StringSerializer();
    try (var producer = new KafkaProducer<>(kafka(), serializer, serializer)) {
      producer.send(new ProducerRecord<>(LETTERS.topic(), text)).get();
    }
  }

  private List<String> lettersInKafka(int count) {
    var letters = new ArrayList<String>();
    var deserializer = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(kafka(), deserializer, deserializer)) {
      consumer.assign(List.of(LETTERS));
      consumer.seekToBeginning(List.of(LETTERS));
      var deadline = System.nanoTime() + Waiting.LIMIT.toNanos();
      while (letters.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> letters.add(record.value()));
      }
    }
    return letters;
  }

  private void execute(String sql) throws Exception {
    try (var connection = database();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String letterInDatabase() throws Exception {
    try (var connection = database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select text from letter")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection database() throws Exception {
    var password = SecretFile.readOrCreate(settings.directory().resolve("postgres/password"));
    try {
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/scriptorium",
          "scriptorium",
          password);
    } catch (SQLException e) {
      throw new AssertionError("the database does not respond", e);
    }
  }
}

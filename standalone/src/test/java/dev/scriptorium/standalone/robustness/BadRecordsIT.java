package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.common.wire.Keys;
import dev.scriptorium.standalone.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bad record affects only itself (rule 5). */
class BadRecordsIT {

  private TestEnvironment environment;

  @BeforeEach
  void open() {
    environment = TestEnvironment.open();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void only_the_one_record_of_five_hundred_that_the_database_rejects_is_dead_lettered() {
    List<CommandEnvelope> commands = new ArrayList<>(Commands.creates(499));
    CommandEnvelope bad = Commands.create(Ids.fresh(), "NUL \u0000 here");
    commands.add(250, bad);
    assertOnlyThisIsDeadLettered(encoded(commands), bad, "22P05");
  }

  @Test
  void only_the_record_with_a_text_longer_than_any_gateway_sends_is_dead_lettered() {
    List<CommandEnvelope> commands = new ArrayList<>(Commands.creates(9));
    CommandEnvelope bad = Commands.create(Ids.fresh(), "n".repeat(900_000));
    commands.add(5, bad);
    assertOnlyThisIsDeadLettered(encoded(commands), bad, "name has more than 1000 characters");
  }

  @Test
  void only_the_record_whose_text_cannot_be_stored_is_dead_lettered() {
    List<CommandEnvelope> commands = new ArrayList<>(Commands.creates(9));
    CommandEnvelope bad = Commands.create(Ids.fresh(), "SURROGATE");
    List<ProducerRecord<byte[], byte[]>> records = encoded(commands);
    ProducerRecord<byte[], byte[]> record = CommandCodec.encode(commandTopic(), bad);
    String json = new String(record.value(), StandardCharsets.UTF_8);
    records.add(5, withValue(record, json.replace("SURROGATE", "half a pair: \\ud83d")));
    assertOnlyThisIsDeadLettered(records, bad, "");
  }

  @Test
  void only_the_undecodable_record_is_dead_lettered() {
    List<CommandEnvelope> commands = new ArrayList<>(Commands.creates(9));
    CommandEnvelope bad = Commands.create(Ids.fresh(), "bad");
    List<ProducerRecord<byte[], byte[]>> records = encoded(commands);
    records.add(5, withValue(CommandCodec.encode(commandTopic(), bad), "{\"details\":"));
    assertOnlyThisIsDeadLettered(records, bad, "Undecodable");
  }

  @Test
  void records_without_anything_readable_are_dead_lettered() {
    environment
        .kafka()
        .sendRecords(
            List.of(
                new ProducerRecord<>(commandTopic(), new byte[] {-1, 0, 7}, new byte[] {-1}),
                new ProducerRecord<>(commandTopic(), 1, null, new byte[0]),
                new ProducerRecord<>(commandTopic(), 1, Keys.bytes(Ids.fresh()), null)));
    environment.kafka().send(Commands.creates(5));
    environment.startReady();
    environment.awaitAggregates(5);
    await().atMost(Waiting.LIMIT).until(() -> deadLetters() == 3);
    environment.assertConsistent();
    assertThat(environment.kafka().records(environment.kafka().topics().deadLetters())).hasSize(3);
  }

  @Test
  void a_dead_letter_too_large_for_its_topic_stops_nothing() {
    // Compressed it is small enough for the log; the copy is written uncompressed
    sendCompressed(
        new ProducerRecord<>(commandTopic(), Keys.bytes(Ids.fresh()), new byte[3 * 1024 * 1024]));
    assertDeadLetteredAndOthersPublished();
  }

  @Test
  void a_command_whose_event_is_too_large_for_its_topic_is_dead_lettered() {
    String language = "x".repeat(3 * 1024 * 1024);
    sendCompressed(
        CommandCodec.encode(
            commandTopic(),
            Commands.of(
                Ids.fresh(),
                new JobCommand.Create(
                    new CaptioningDetails("large", language, null, null, null, null),
                    Authorization.REQUIRED,
                    ExternalIdRule.SHARED,
                    null))));
    assertDeadLetteredAndOthersPublished();
  }

  private void sendCompressed(ProducerRecord<byte[], byte[]> record) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                environment.kafka().bootstrapServers(),
                "compression.type",
                "gzip",
                "max.request.size",
                64 * 1024 * 1024),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      Kafka.await(producer.send(record));
    }
  }

  private void assertDeadLetteredAndOthersPublished() {
    environment.startReady();
    await().atMost(Waiting.LIMIT).until(() -> deadLetters() == 1);
    environment.kafka().send(Commands.creates(5));
    environment.awaitAggregates(5);
    environment.assertConsistent();
    // The watermark must advance, or everything would be published again at every start
    await()
        .atMost(Waiting.LIMIT)
        .until(
            () ->
                environment
                        .database()
                        .count("SELECT count(*) FROM log_position WHERE published_batch < batch")
                    == 0);
  }

  @Test
  void outcomes_for_a_reply_partition_that_does_not_exist_delay_nothing() {
    List<CommandEnvelope> commands = new ArrayList<>();
    // A send that waited for the partition would wait 5 s: more than eight minutes for all
    for (int i = 0; i < 100; i++) {
      CommandEnvelope command = Commands.create(Ids.fresh(), "job " + i);
      commands.add(
          new CommandEnvelope(
              command.commandId(),
              command.rootId(),
              command.accountId(),
              99_999,
              command.command()));
    }
    environment.startReady();
    environment.kafka().send(commands);
    CommandEnvelope last = Commands.create(Ids.fresh(), "the one behind them");
    environment.kafka().send(last);
    await()
        .atMost(Waiting.LIMIT)
        .until(
            () ->
                environment.kafka().outcomes().stream()
                    .anyMatch(outcome -> outcome.commandId().equals(last.commandId())));
    environment.assertConsistent();
  }

  @Test
  void an_unknown_command_type_stops_only_its_partition() {
    environment.kafka().send(Commands.create(Commands.rootIn(2), "before"));
    environment.kafka().sendRecords(List.of(ofAnUnknownType()));
    environment.kafka().send(Commands.create(Commands.rootIn(2), "behind"));
    RunningProcessor processor = environment.start();
    await().atMost(Waiting.LIMIT).until(() -> processor.status().stopped().containsKey(2));
    environment
        .kafka()
        .send(
            List.of(
                Commands.create(Commands.rootIn(0), "elsewhere"),
                Commands.create(Commands.rootIn(1), "elsewhere"),
                Commands.create(Commands.rootIn(3), "elsewhere"),
                Commands.create(Commands.rootIn(2), "behind")));
    environment.awaitAggregates(4);
    assertThat(processor.status().owned()).containsExactly(0, 1, 3);
    assertThat(processor.status().stopped().get(2))
        .contains("dev.scriptorium.command.job.create.v9 at offset 1")
        .contains("upgrade this processor")
        .doesNotContain("\n");
    assertThat(processor.isHealthy()).isFalse();
    assertThat(deadLetters()).isZero();
    assertThat(processor.operate("accept-log"))
        .contains("partition 1: matches, unchanged")
        .contains("partition 2: matches, but is stopped")
        .contains("set-aside --partition 2 --offset 1");
    environment.assertConsistent();
  }

  @Test
  void a_record_that_is_set_aside_is_dead_lettered_and_its_partition_continues() {
    environment.kafka().send(Commands.create(Commands.rootIn(2), "before"));
    environment.kafka().sendRecords(List.of(ofAnUnknownType()));
    environment.kafka().send(Commands.create(Commands.rootIn(2), "behind"));
    RunningProcessor processor = environment.start();
    await().atMost(Waiting.LIMIT).until(() -> processor.status().stopped().containsKey(2));
    assertThat(processor.operate("set-aside", "--partition", "2", "--offset", "0"))
        .contains("can be read, it stops nothing");
    assertThat(processor.operate("set-aside", "--partition", "2", "--offset", "3"))
        .contains("has no record at offset 3");
    assertThat(processor.operate("set-aside", "--partition", "9", "--offset", "0"))
        .contains("there is no partition 9");

    assertThat(processor.operate("set-aside", "--partition", "2", "--offset", "1"))
        .contains("becomes a dead letter");
    environment.awaitAggregates(2);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    assertThat(deadLetters()).isOne();
    environment.assertConsistent();
  }

  @Test
  void unknown_types_are_dead_lettered_at_once_where_that_is_configured() {
    environment.kafka().sendRecords(List.of(ofAnUnknownType()));
    environment.kafka().send(Commands.create(Commands.rootIn(2), "behind"));
    environment.startReady("--scriptorium.processor.unknown-types=DEAD_LETTER");
    environment.awaitAggregates(1);
    assertThat(deadLetters()).isOne();
    environment.assertConsistent();
  }

  private ProducerRecord<byte[], byte[]> ofAnUnknownType() {
    ProducerRecord<byte[], byte[]> future =
        CommandCodec.encode(commandTopic(), Commands.create(Commands.rootIn(2), "from the future"));
    future.headers().remove("ce_type");
    future
        .headers()
        .add("ce_type", "dev.scriptorium.command.job.create.v9".getBytes(StandardCharsets.UTF_8));
    return future;
  }

  private void assertOnlyThisIsDeadLettered(
      List<ProducerRecord<byte[], byte[]>> records, CommandEnvelope bad, String reason) {
    environment.kafka().sendRecords(records);
    environment.startReady();
    environment.awaitAggregates(records.size() - 1);
    await().atMost(Waiting.LIMIT).until(() -> deadLetters() == 1);
    environment.assertConsistent();
    assertThat(
            environment.database().query(row -> row.getString(1), "SELECT reason FROM dead_letter"))
        .singleElement()
        .asString()
        .contains(reason);
    await()
        .atMost(Waiting.LIMIT)
        .until(
            () ->
                environment.kafka().records(environment.kafka().topics().deadLetters()).size()
                    == 1);
    assertThat(environment.kafka().outcomes())
        .hasSize(records.size())
        .filteredOn(outcome -> outcome.commandId().equals(bad.commandId()))
        .singleElement()
        .isInstanceOf(Outcome.Faulted.class);
    assertThat(environment.kafka().outcomes())
        .filteredOn(Outcome.Accepted.class::isInstance)
        .hasSize(records.size() - 1);
  }

  private List<ProducerRecord<byte[], byte[]>> encoded(List<CommandEnvelope> commands) {
    return new ArrayList<>(
        commands.stream().map(command -> CommandCodec.encode(commandTopic(), command)).toList());
  }

  private static ProducerRecord<byte[], byte[]> withValue(
      ProducerRecord<byte[], byte[]> record, String value) {
    return new ProducerRecord<>(
        record.topic(),
        null,
        record.key(),
        value.getBytes(StandardCharsets.UTF_8),
        record.headers());
  }

  private String commandTopic() {
    return environment.kafka().topics().commands();
  }

  private long deadLetters() {
    return environment.database().count("SELECT count(*) FROM dead_letter");
  }
}

package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.processor.kafka.Assignment;
import dev.scriptorium.standalone.Waiting;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A log that does not match the database stops the partitions concerned (rule 2). */
class ForeignLogIT {

  private TestEnvironment environment;
  private String topic;

  @BeforeEach
  void open() {
    environment = TestEnvironment.open();
    topic = environment.kafka().topics().commands();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void deleting_the_consumer_group_has_no_effect() {
    List<CommandEnvelope> before = Commands.creates(40);
    environment.kafka().send(before);
    RunningProcessor first = environment.startReady();
    environment.awaitAggregates(40);
    String group = topic + "-processors";
    await().atMost(Waiting.LIMIT).until(() -> isReported(group));
    first.close();
    await().atMost(Waiting.LIMIT).ignoreExceptions().until(() -> deleted(group));
    environment.kafka().send(Commands.creates(10));
    environment.startReady();
    environment.awaitAggregates(50);
    environment.assertConsistent();
    assertThat(environment.kafka().outcomes())
        .hasSize(50)
        .hasOnlyElementsOfType(Outcome.Accepted.class);
  }

  @Test
  void records_that_are_gone_before_they_were_applied_stop_their_partition() {
    applySome();
    environment
        .kafka()
        .send(
            List.of(
                Commands.create(Commands.rootIn(2), "never applied"),
                Commands.create(Commands.rootIn(3), "applied")));
    TopicPartition truncated = new TopicPartition(topic, 2);
    Kafka.await(
        environment
            .kafka()
            .admin()
            .deleteRecords(Map.of(truncated, RecordsToDelete.beforeOffset(-1)))
            .all());
    RunningProcessor processor = environment.start();
    awaitStopped(processor, 2);
    await()
        .atMost(Waiting.LIMIT)
        .untilAsserted(() -> assertThat(processor.status().owned()).containsExactly(0, 1, 3));
    assertThat(processor.status().stopped().get(2))
        .contains("are gone from the log and were never applied")
        .contains("accept-log")
        .doesNotContain("\n");
    environment.awaitAggregates(5);

    assertThat(processor.operate("accept-log")).contains("partition 2: accepted");
    environment.kafka().send(Commands.create(Commands.rootIn(2), "after accept-log"));
    environment.awaitAggregates(6);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    environment.assertConsistent();
  }

  @Test
  void a_recreated_topic_stops_every_partition_until_it_is_accepted() {
    List<CommandEnvelope> before = applySome();
    environment.kafka().deleteTopic(topic);
    environment.kafka().createTopic(topic, TestEnvironment.PARTITIONS);
    RunningProcessor processor = environment.start();
    awaitStopped(processor, 0, 1, 2, 3);
    assertThat(processor.status().stopped().values())
        .allSatisfy(
            reason ->
                assertThat(reason)
                    .contains("the topic has been created again")
                    .contains("accept-log")
                    .doesNotContain("\n"));
    // As after a restore of Kafka: commands that have been applied, and new ones
    environment.kafka().send(before);
    environment.kafka().send(Commands.creates(3));
    assertThat(environment.aggregates()).isEqualTo(before.size());

    assertThat(processor.operate("accept-log")).contains("partition 0: accepted");
    environment.awaitAggregates(before.size() + 3);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    environment.assertConsistent();
  }

  @ParameterizedTest
  @EnumSource(Assignment.class)
  void a_topic_recreated_under_a_running_processor_is_detected_and_nothing_in_it_is_lost(
      Assignment assignment) {
    RunningProcessor processor =
        environment.startReady("--scriptorium.processor.assignment=" + assignment);
    for (int partition = 0; partition < TestEnvironment.PARTITIONS; partition++) {
      environment.kafka().send(Commands.create(Commands.rootIn(partition), "before"));
    }
    environment.awaitAggregates(TestEnvironment.PARTITIONS);
    environment.kafka().deleteTopic(topic);
    environment.kafka().createTopic(topic, TestEnvironment.PARTITIONS);
    // Beyond the old positions: resuming there would miss the first ones
    for (int partition = 0; partition < TestEnvironment.PARTITIONS; partition++) {
      environment
          .kafka()
          .send(
              List.of(
                  Commands.create(Commands.rootIn(partition), "after"),
                  Commands.create(Commands.rootIn(partition), "after"),
                  Commands.create(Commands.rootIn(partition), "after")));
    }
    awaitStopped(processor, 0, 1, 2, 3);
    processor.operate("accept-log");
    environment.awaitAggregates(4 * TestEnvironment.PARTITIONS);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    environment.assertConsistent();
  }

  @Test
  void a_shorter_log_stops_a_processor_among_others_but_not_a_standalone_one() {
    List<CommandEnvelope> before = applySome();
    environment.database().execute("UPDATE log_position SET next_offset = next_offset + 2");
    RunningProcessor among = environment.start();
    awaitStopped(among, 0, 1, 2, 3);
    assertThat(among.status().stopped().get(0)).contains("the log ends at 1").doesNotContain("\n");
    among.close();
    environment.startReady("--scriptorium.processor.assignment=ALL");
    environment.kafka().send(Commands.creates(8));
    environment.awaitAggregates(before.size() + 8);
    environment.assertConsistent();
  }

  @Test
  void a_foreign_transaction_marker_before_the_position_is_not_a_different_log() {
    CommandEnvelope command = Commands.create(Commands.rootIn(1), "in a transaction");
    sendInTransaction(CommandCodec.encode(topic, command));
    RunningProcessor first = environment.startReady();
    environment.awaitAggregates(1);
    first.close();
    assertThat(environment.startReady().status().stopped()).isEmpty();
    environment.kafka().send(Commands.create(Commands.rootIn(1), "next"));
    environment.awaitAggregates(2);
    environment.assertConsistent();
  }

  /** One job in each partition; no processor is left running. */
  private List<CommandEnvelope> applySome() {
    RunningProcessor processor = environment.startReady();
    List<CommandEnvelope> commands =
        List.of(
            Commands.create(Commands.rootIn(0), "before"),
            Commands.create(Commands.rootIn(1), "before"),
            Commands.create(Commands.rootIn(2), "before"),
            Commands.create(Commands.rootIn(3), "before"));
    environment.kafka().send(commands);
    environment.awaitAggregates(commands.size());
    processor.close();
    return commands;
  }

  private boolean isReported(String group) throws Exception {
    return !environment
        .kafka()
        .admin()
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .isEmpty();
  }

  private boolean deleted(String group) {
    Kafka.await(environment.kafka().admin().deleteConsumerGroups(List.of(group)).all());
    return true;
  }

  private static void awaitStopped(RunningProcessor processor, Integer... partitions) {
    await()
        .atMost(Waiting.LIMIT)
        .untilAsserted(() -> assertThat(processor.status().stopped()).containsOnlyKeys(partitions));
    assertThat(processor.isHealthy()).isFalse();
  }

  private void sendInTransaction(ProducerRecord<byte[], byte[]> record) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                environment.kafka().bootstrapServers(),
                "transactional.id",
                "foreign"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(record);
      producer.commitTransaction();
    }
  }
}

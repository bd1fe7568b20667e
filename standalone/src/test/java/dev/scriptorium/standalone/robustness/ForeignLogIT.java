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

/** A log that is not the one the database knows stops the partitions concerned (rule 2). */
class ForeignLogIT {

  private Site site;
  private String topic;

  @BeforeEach
  void open() {
    site = Site.open();
    topic = site.kafka().topics().commands();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void deleting_the_consumer_group_changes_nothing() {
    List<CommandEnvelope> before = Commands.creates(40);
    site.kafka().send(before);
    RunningProcessor first = site.startReady();
    site.awaitRoots(40);
    first.close();
    // Its last member leaves it when the broker hears so
    await().atMost(Waiting.LIMIT).ignoreExceptions().until(() -> deleted(topic + "-processors"));
    site.kafka().send(Commands.creates(10));
    site.startReady();
    site.awaitRoots(50);
    site.assertWhole();
    assertThat(site.kafka().outcomes()).hasSize(50).hasOnlyElementsOfType(Outcome.Accepted.class);
  }

  @Test
  void records_that_are_gone_before_they_were_applied_stop_their_partition() {
    applySome();
    site.kafka()
        .send(
            List.of(
                Commands.create(Commands.rootIn(2), "never applied"),
                Commands.create(Commands.rootIn(3), "applied")));
    TopicPartition truncated = new TopicPartition(topic, 2);
    Kafka.await(
        site.kafka()
            .admin()
            .deleteRecords(Map.of(truncated, RecordsToDelete.beforeOffset(-1)))
            .all());
    RunningProcessor processor = site.start();
    awaitStopped(processor, 2);
    await()
        .atMost(Waiting.LIMIT)
        .untilAsserted(() -> assertThat(processor.status().owned()).containsExactly(0, 1, 3));
    assertThat(processor.status().stopped().get(2))
        .contains("are gone from the log and were never applied")
        .contains("accept-log")
        .doesNotContain("\n");
    site.awaitRoots(5);

    assertThat(processor.operate("accept-log")).contains("partition 2: accepted");
    site.kafka().send(Commands.create(Commands.rootIn(2), "after accept-log"));
    site.awaitRoots(6);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    site.assertWhole();
  }

  @Test
  void a_topic_created_again_stops_every_partition_until_it_is_accepted() {
    List<CommandEnvelope> before = applySome();
    site.kafka().deleteTopic(topic);
    site.kafka().createTopic(topic, Site.PARTITIONS);
    RunningProcessor processor = site.start();
    awaitStopped(processor, 0, 1, 2, 3);
    assertThat(processor.status().stopped().values())
        .allSatisfy(
            reason ->
                assertThat(reason)
                    .contains("the topic has been created again")
                    .contains("accept-log")
                    .doesNotContain("\n"));
    // What Kafka's own restore would bring back: commands that have been applied, and new ones
    site.kafka().send(before);
    site.kafka().send(Commands.creates(3));
    assertThat(site.roots()).isEqualTo(before.size());

    assertThat(processor.operate("accept-log")).contains("partition 0: accepted");
    site.awaitRoots(before.size() + 3);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    site.assertWhole();
  }

  @ParameterizedTest
  @EnumSource(Assignment.class)
  void a_topic_created_again_under_a_running_processor_is_noticed_and_nothing_of_it_is_lost(
      Assignment assignment) {
    RunningProcessor processor =
        site.startReady("--scriptorium.processor.assignment=" + assignment);
    for (int partition = 0; partition < Site.PARTITIONS; partition++) {
      site.kafka().send(Commands.create(Commands.rootIn(partition), "before"));
    }
    site.awaitRoots(Site.PARTITIONS);
    site.kafka().deleteTopic(topic);
    site.kafka().createTopic(topic, Site.PARTITIONS);
    // Behind the old positions: whoever goes on from there has missed the first ones
    for (int partition = 0; partition < Site.PARTITIONS; partition++) {
      site.kafka()
          .send(
              List.of(
                  Commands.create(Commands.rootIn(partition), "after"),
                  Commands.create(Commands.rootIn(partition), "after"),
                  Commands.create(Commands.rootIn(partition), "after")));
    }
    awaitStopped(processor, 0, 1, 2, 3);
    processor.operate("accept-log");
    site.awaitRoots(4 * Site.PARTITIONS);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    site.assertWhole();
  }

  @Test
  void a_log_that_is_shorter_stops_a_processor_among_others_but_not_the_only_one() {
    List<CommandEnvelope> before = applySome();
    site.database().execute("UPDATE log_position SET next_offset = next_offset + 2");
    RunningProcessor among = site.start();
    awaitStopped(among, 0, 1, 2, 3);
    assertThat(among.status().stopped().get(0)).contains("the log ends at 1").doesNotContain("\n");
    among.close();
    site.startReady("--scriptorium.processor.assignment=ALL");
    site.kafka().send(Commands.creates(8));
    site.awaitRoots(before.size() + 8);
    site.assertWhole();
  }

  @Test
  void the_end_of_a_foreign_transaction_before_the_position_is_no_other_log() {
    CommandEnvelope command = Commands.create(Commands.rootIn(1), "in a transaction");
    sendInTransaction(CommandCodec.encode(topic, command));
    RunningProcessor first = site.startReady();
    site.awaitRoots(1);
    first.close();
    assertThat(site.startReady().status().stopped()).isEmpty();
    site.kafka().send(Commands.create(Commands.rootIn(1), "next"));
    site.awaitRoots(2);
    site.assertWhole();
  }

  /** One job in each partition, and nobody running any more. */
  private List<CommandEnvelope> applySome() {
    RunningProcessor processor = site.startReady();
    List<CommandEnvelope> commands =
        List.of(
            Commands.create(Commands.rootIn(0), "before"),
            Commands.create(Commands.rootIn(1), "before"),
            Commands.create(Commands.rootIn(2), "before"),
            Commands.create(Commands.rootIn(3), "before"));
    site.kafka().send(commands);
    site.awaitRoots(commands.size());
    processor.close();
    return commands;
  }

  private boolean deleted(String group) {
    Kafka.await(site.kafka().admin().deleteConsumerGroups(List.of(group)).all());
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
                site.kafka().bootstrapServers(),
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

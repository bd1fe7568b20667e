package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.processor.application.Committed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class OutcomePublisherTest {

  private static final String TOPIC = "job-replies";

  private final MockProducer<byte[], byte[]> producer = producerOfTwoPartitions();
  private final Set<Outcome> waitedForHere = new HashSet<>();
  private final OutcomePublisher publisher =
      new OutcomePublisher(producer, TOPIC, waitedForHere::remove);

  @Test
  void outcomes_for_a_partition_that_is_not_there_are_dropped() {
    publisher.publish(List.of(reply(99_999), reply(1)));
    assertThat(producer.history()).extracting(ProducerRecord::partition).containsExactly(1);
  }

  @Test
  void an_outcome_that_this_process_waits_for_is_handed_over_and_not_sent() {
    Committed.AddressedOutcome here = reply(0);
    waitedForHere.add(here.outcome());
    publisher.publish(List.of(here, reply(1)));
    assertThat(waitedForHere).isEmpty();
    assertThat(producer.history()).extracting(ProducerRecord::partition).containsExactly(1);
  }

  @Test
  void an_outcome_that_cannot_be_sent_disturbs_nobody() {
    producer.sendException = new KafkaException("not sent");
    publisher.publish(List.of(reply(0)));
    assertThat(producer.history()).isEmpty();
  }

  private static Committed.AddressedOutcome reply(int partition) {
    return new Committed.AddressedOutcome(
        partition, new Outcome.Ignored(Ids.fresh(), Ids.fresh(), 1, "came before"));
  }

  private static MockProducer<byte[], byte[]> producerOfTwoPartitions() {
    Node node = new Node(1, "localhost", 9092);
    Node[] nodes = {node};
    return new MockProducer<>(
        new Cluster(
            "cluster",
            List.of(node),
            List.of(
                new PartitionInfo(TOPIC, 0, node, nodes, nodes),
                new PartitionInfo(TOPIC, 1, node, nodes, nodes)),
            Set.of(),
            Set.of()),
        true,
        null,
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}

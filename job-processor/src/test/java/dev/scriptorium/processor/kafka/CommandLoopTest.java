package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.processor.application.CommandTransaction;
import dev.scriptorium.processor.application.CommandTransactions;
import dev.scriptorium.processor.application.HandleCommandBatch;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.LogPositions;
import dev.scriptorium.processor.application.NewRoots;
import dev.scriptorium.processor.application.StorageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CommandLoopTest {

  private static final String TOPIC = "job-commands";

  /** Never asked: nothing is ever assigned. */
  private final Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:1"));

  private final RecordedOwnership ownership = new RecordedOwnership();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final Deque<Supplier<Producer<byte[], byte[]>>> producers =
      new ArrayDeque<>(List.of(CommandLoopTest::producer));

  @AfterEach
  void close() {
    admin.close(Duration.ZERO);
  }

  @Test
  void a_consumer_that_cannot_go_on_is_closed_and_left_to_its_successor() {
    CommandLoop loop = loop();
    consumer.schedulePollTask(
        () -> consumer.setPollException(new TopicAuthorizationException("not authorized")));
    consumer.schedulePollTask(() -> {});
    assertThatThrownBy(loop::run).hasMessageContaining("not authorized");
    assertThat(consumer.closed()).isTrue();
    assertThat(ownership.calls).startsWith("keep").endsWith("leave");
  }

  @Test
  void a_consumer_is_closed_even_if_no_new_producer_can_be_made() {
    MockProducer<byte[], byte[]> broken = producer();
    producers.clear();
    producers.add(() -> broken);
    producers.add(
        () -> {
          throw new KafkaException("no such host");
        });
    EventPublisher publisher = publisher();
    broken.sendException = new KafkaException("not sent");
    publisher.publishBacklog(EventPublisherTest.position(1, 0), EventPublisherTest.oneEntry());
    CommandLoop loop = loop(publisher);
    assertThatThrownBy(loop::run).hasMessageContaining("no such host");
    assertThat(consumer.closed()).isTrue();
  }

  private CommandLoop loop() {
    return loop(publisher());
  }

  private EventPublisher publisher() {
    return new EventPublisher(() -> producers.removeFirst().get(), new Topics(""), () -> {});
  }

  private CommandLoop loop(EventPublisher publisher) {
    HandClock clock = new HandClock();
    LogStatus status = new LogStatus();
    LogPositions positions = new NoPositions();
    consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
    return new CommandLoop(
        new CommandSource(consumer, TOPIC, Assignment.LEASE, clock),
        ownership,
        new PartitionTaker(
            new CommandLog(admin, () -> consumer, TOPIC, () -> {}),
            positions,
            EventPublisherTest.oneEntry(),
            TOPIC,
            Assignment.LEASE),
        new HandleCommandBatch(new NoDatabase()),
        positions,
        (position, offset) -> false,
        new OutcomePublisher(producer(), "job-replies", outcome -> false),
        publisher,
        status,
        new LoopMeters(new SimpleMeterRegistry(), status),
        new BackOff(clock, Duration.ofMillis(1), Duration.ofMillis(1)),
        new Cadence(clock, Duration.ofSeconds(5)));
  }

  private static MockProducer<byte[], byte[]> producer() {
    return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static final class RecordedOwnership implements Ownership {
    final List<String> calls = new ArrayList<>();

    @Override
    public void keep(Runnable beforeRelease, Consumer<Set<Integer>> createPositions) {
      calls.add("keep");
    }

    @Override
    public void extend() {
      calls.add("extend");
    }

    @Override
    public void doubt() {
      calls.add("doubt");
    }

    @Override
    public void leave() {
      calls.add("leave");
    }
  }

  private static final class NoDatabase implements CommandTransactions {
    @Override
    public CommandTransaction begin() {
      throw new StorageException("there is none");
    }

    @Override
    public boolean saveNew(NewRoots changes) {
      throw new StorageException("there is none");
    }
  }

  private static final class NoPositions implements LogPositions {
    @Override
    public int expectedPartitions(String topic, int partitions) {
      return partitions;
    }

    @Override
    public void create(
        Collection<Integer> partitions, String topicId, Map<Integer, Long> beginnings) {}

    @Override
    public Map<Integer, LogPosition> readOrCreate(
        Collection<Integer> partitions, String topicId, Map<Integer, Long> beginnings) {
      return Map.of();
    }

    @Override
    public void markPublished(Map<Integer, Long> publishedBatches) {}

    @Override
    public void accept(int partition, String topicId, long nextOffset, long doubtfulUntil) {}
  }
}

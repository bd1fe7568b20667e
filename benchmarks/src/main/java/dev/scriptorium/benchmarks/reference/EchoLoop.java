package dev.scriptorium.benchmarks.reference;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.common.wire.OutcomeCodec;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** What the processor's loop does, but for deciding, storing and telling events. */
final class EchoLoop implements AutoCloseable {

  private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> commands;
  private final Producer<byte[], byte[]> producer;
  private final Thread loop;

  EchoLoop(Consumer<byte[], byte[]> commands, Producer<byte[], byte[]> producer) {
    this.commands = commands;
    this.producer = producer;
    List<TopicPartition> partitions =
        commands.partitionsFor(BenchTopics.COMMANDS).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    commands.assign(partitions);
    commands.seekToEnd(partitions);
    partitions.forEach(commands::position);
    this.loop = Thread.ofPlatform().name("bench-echo").daemon().start(this::run);
  }

  private void run() {
    try (commands) {
      while (!Thread.currentThread().isInterrupted()) {
        for (ConsumerRecord<byte[], byte[]> record : commands.poll(POLL_TIMEOUT)) {
          echo(CommandCodec.decode(record.key(), record.value(), record.headers()));
        }
      }
    } catch (WakeupException e) {
      // The end.
    }
  }

  private void echo(CommandEnvelope command) {
    int partition = Objects.requireNonNull(command.replyPartition());
    producer.send(
        OutcomeCodec.encode(
            BenchTopics.REPLIES,
            partition,
            new Outcome.Accepted(command.commandId(), command.rootId(), 1)));
  }

  @Override
  public void close() {
    commands.wakeup();
    BenchTopics.join(loop);
    producer.close(Duration.ZERO);
  }
}

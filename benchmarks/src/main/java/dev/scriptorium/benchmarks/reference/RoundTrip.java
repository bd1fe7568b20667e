package dev.scriptorium.benchmarks.reference;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.common.wire.Keys;
import dev.scriptorium.common.wire.OutcomeCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** What the gateway's submission does, on topics of its own. */
final class RoundTrip implements AutoCloseable {

  private static final long TIMEOUT_SECONDS = 25;
  private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);

  private final Producer<byte[], byte[]> producer;
  private final Consumer<byte[], byte[]> replies;
  private final Thread reader;
  private final Map<UUID, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();

  RoundTrip(Producer<byte[], byte[]> producer, Consumer<byte[], byte[]> replies) {
    this.producer = producer;
    this.replies = replies;
    TopicPartition partition = new TopicPartition(BenchTopics.REPLIES, BenchTopics.REPLY_PARTITION);
    replies.assign(List.of(partition));
    replies.seekToEnd(List.of(partition));
    replies.position(partition);
    this.reader = Thread.ofPlatform().name("bench-replies").daemon().start(this::read);
  }

  Outcome submit(UUID rootId, UUID accountId, Command command) {
    CommandEnvelope envelope =
        new CommandEnvelope(Ids.fresh(), rootId, accountId, BenchTopics.REPLY_PARTITION, command);
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    waiting.put(envelope.commandId(), outcome);
    try {
      producer.send(
          CommandCodec.encode(BenchTopics.COMMANDS, envelope),
          (metadata, failure) -> {
            if (failure != null) {
              outcome.completeExceptionally(failure);
            }
          });
      return outcome.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("No echo", e);
    } finally {
      waiting.remove(envelope.commandId());
    }
  }

  private void read() {
    try (replies) {
      while (!Thread.currentThread().isInterrupted()) {
        for (ConsumerRecord<byte[], byte[]> record : replies.poll(POLL_TIMEOUT)) {
          CompletableFuture<Outcome> outcome = waiting.remove(Keys.id(record.key()));
          if (outcome != null) {
            outcome.complete(OutcomeCodec.decode(record.value(), record.headers()));
          }
        }
      }
    } catch (WakeupException e) {
      // The end.
    }
  }

  @Override
  public void close() {
    replies.wakeup();
    BenchTopics.join(reader);
    producer.close(Duration.ZERO);
  }
}

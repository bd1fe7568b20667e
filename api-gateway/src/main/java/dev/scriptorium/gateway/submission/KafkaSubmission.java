package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.CommandCodec;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Submission through the command topic. Every response follows the outcome (rule 1): nothing is
 * sent again here, and an outcome counts even if the append was never acknowledged.
 */
final class KafkaSubmission implements Submission {

  private static final Logger log = LoggerFactory.getLogger(KafkaSubmission.class);

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final ReplyReader replies;
  private final PendingOutcomes pending;
  private final TimelineOutcomes timeline;
  private final Duration replyTimeout;

  KafkaSubmission(
      Producer<byte[], byte[]> producer,
      String topic,
      ReplyReader replies,
      PendingOutcomes pending,
      TimelineOutcomes timeline,
      Duration replyTimeout) {
    this.producer = producer;
    this.topic = topic;
    this.replies = replies;
    this.pending = pending;
    this.timeline = timeline;
    this.replyTimeout = replyTimeout;
  }

  @Override
  public Outcome submit(UUID commandId, UUID rootId, UUID accountId, Command command) {
    int replyPartition =
        replies
            .partition()
            .orElseThrow(() -> new NotSentException("This gateway is not ready yet"));
    CommandEnvelope envelope =
        new CommandEnvelope(commandId, rootId, accountId, replyPartition, command);
    CompletableFuture<Outcome> outcome = pending.expect(envelope.commandId());
    try {
      send(envelope, outcome);
      return outcome.get(replyTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return fromTimeline(envelope, "No outcome arrived in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoOutcomeException("Interrupted while waiting for the outcome", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CommandTooLargeException tooLarge) {
        throw tooLarge;
      }
      return fromTimeline(envelope, "The outcome cannot be read");
    } finally {
      pending.forget(envelope.commandId());
    }
  }

  @Override
  public boolean isApplied(UUID rootId, UUID commandId) {
    return timeline.versionAfter(rootId, commandId).isPresent();
  }

  private void send(CommandEnvelope envelope, CompletableFuture<Outcome> outcome) {
    Thread sender = Thread.currentThread();
    try {
      producer.send(
          CommandCodec.encode(topic, envelope),
          (metadata, failure) -> {
            if (failure instanceof RecordTooLargeException) {
              outcome.completeExceptionally(
                  new CommandTooLargeException(
                      "The request is larger than a command may be", failure));
            } else if (failure != null && Thread.currentThread() == sender) {
              // Failed before send returned: nothing was sent.
              throw notSent(failure);
            } else if (failure != null) {
              log.warn(
                  "Command {} was not acknowledged; still waiting for its outcome: {}",
                  envelope.commandId(),
                  failure.getMessage());
            }
          });
    } catch (KafkaException e) {
      throw notSent(e);
    }
  }

  private static NotSentException notSent(Exception failure) {
    return new NotSentException("The command log cannot be reached", failure);
  }

  private Outcome fromTimeline(CommandEnvelope envelope, String reason) {
    String mayBeApplied = reason + "; it may have been applied";
    try {
      return timeline
          .versionAfter(envelope.rootId(), envelope.commandId())
          .<Outcome>map(
              version -> new Outcome.Accepted(envelope.commandId(), envelope.rootId(), version))
          .orElseThrow(() -> new NoOutcomeException(mayBeApplied));
    } catch (DataAccessException e) {
      throw new NoOutcomeException(mayBeApplied, e);
    }
  }
}

package dev.scriptorium.processor.application;

import org.jspecify.annotations.Nullable;

/**
 * How far a partition of the command log has been applied: a row of the database, and nothing else,
 * says so (rule 2).
 *
 * @param topicId Kafka's id of the topic that the offset counts in
 * @param nextOffset offset of the next record to apply
 * @param lastDigest digest of the record before it; null: not known
 * @param batch counts the transactions that moved the position
 * @param publishedBatch everything up to it has been acknowledged by the event topic
 * @param doubtfulUntil below this offset, commands may have been applied before
 */
public record LogPosition(
    int partition,
    String topicId,
    long nextOffset,
    byte @Nullable [] lastDigest,
    long batch,
    long publishedBatch,
    long doubtfulUntil) {

  /** The position after a batch that moved it. */
  LogPosition moved(PositionMove move) {
    return new LogPosition(
        partition,
        topicId,
        move.nextOffset(),
        move.digest(),
        batch + 1,
        Math.max(publishedBatch, move.publishedBatch()),
        doubtfulUntil);
  }

  /** The same position once the event topic has acknowledged more. */
  public LogPosition published(long newPublishedBatch) {
    return new LogPosition(
        partition, topicId, nextOffset, lastDigest, batch, newPublishedBatch, doubtfulUntil);
  }
}

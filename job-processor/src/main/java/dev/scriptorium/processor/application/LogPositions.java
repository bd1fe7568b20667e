package dev.scriptorium.processor.application;

import java.util.Collection;
import java.util.Map;

/**
 * The positions in the command log, outside any batch. Every method throws {@link
 * StorageException}.
 */
public interface LogPositions {

  /**
   * The number of partitions that this database was created for; stores it where there is none yet.
   *
   * @param partitions how many the topic has now
   */
  int expectedPartitions(String topic, int partitions);

  /**
   * Creates positions; those that exist are left as they are.
   *
   * @param beginnings offsets that they start from
   */
  void create(Collection<Integer> partitions, String topicId, Map<Integer, Long> beginnings);

  /**
   * Positions as they are once whoever holds their locks has released them.
   *
   * @param partitions those that have no row yet get one
   * @param topicId for new rows
   * @param beginnings offsets that new rows start from
   */
  Map<Integer, LogPosition> readOrCreate(
      Collection<Integer> partitions, String topicId, Map<Integer, Long> beginnings);

  /**
   * Records what the event topic has acknowledged.
   *
   * @param publishedBatches by partition; a mark never goes back
   */
  void markPublished(Map<Integer, Long> publishedBatches);

  /**
   * Replaces a position, for a log that is not the one it counts in.
   *
   * @param doubtfulUntil below this offset, commands may have been applied before
   */
  void accept(int partition, String topicId, long nextOffset, long doubtfulUntil);
}

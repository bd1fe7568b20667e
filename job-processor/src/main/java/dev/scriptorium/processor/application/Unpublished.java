package dev.scriptorium.processor.application;

import dev.scriptorium.processor.domain.TimelineEntry;
import java.util.function.Consumer;

/**
 * What has been committed and may not have been published. Every method throws {@link
 * StorageException}.
 */
public interface Unpublished {

  /**
   * Timeline entries of a partition's batches above the mark, each root's in order.
   *
   * @param afterBatch the mark
   */
  void entries(int partition, long afterBatch, Consumer<TimelineEntry> each);

  /**
   * Dead letters of a partition's batches above the mark, in order.
   *
   * @param afterBatch the mark
   */
  void deadLetters(int partition, long afterBatch, Consumer<LogEntry.DeadLetter> each);
}

package dev.scriptorium.gateway.dialect.cielo24;

import java.util.Optional;
import java.util.UUID;

/**
 * The ids of a job's tasks in this dialect: the job's id with the digit of its UUID version
 * replaced by the type of the task, so that the job is found again without a table. The version, 7
 * or 8, is kept in the variant.
 */
final class TaskIds {

  private static final long VERSION_MASK = 0xF000L;
  private static final int VERSION_SHIFT = 12;
  private static final int RANDOM = 7;
  private static final int DERIVED = 8;
  private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VARIANT_OF_DERIVED = 0xC000_0000_0000_0000L;

  private TaskIds() {}

  /** A task, and whose it is. */
  record Task(UUID jobId, TaskType type) {}

  static UUID of(UUID jobId, TaskType type) {
    long high = jobId.getMostSignificantBits() & ~VERSION_MASK;
    long low = jobId.getLeastSignificantBits() & ~VARIANT_MASK;
    return new UUID(
        high | (long) type.ordinal() << VERSION_SHIFT,
        low | (jobId.version() == DERIVED ? VARIANT_OF_DERIVED : VARIANT));
  }

  /** The task that an id stands for; empty if it is none of a task. */
  static Optional<Task> read(UUID taskId) {
    long high = taskId.getMostSignificantBits();
    long low = taskId.getLeastSignificantBits();
    int type = (int) ((high & VERSION_MASK) >> VERSION_SHIFT);
    long variant = low & VARIANT_MASK;
    if (type >= TaskType.values().length || (variant != VARIANT && variant != VARIANT_OF_DERIVED)) {
      return Optional.empty();
    }
    long version = variant == VARIANT ? RANDOM : DERIVED;
    UUID jobId =
        new UUID(high & ~VERSION_MASK | version << VERSION_SHIFT, low & ~VARIANT_MASK | VARIANT);
    return Optional.of(new Task(jobId, TaskType.values()[type]));
  }
}

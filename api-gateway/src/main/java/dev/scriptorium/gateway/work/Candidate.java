package dev.scriptorium.gateway.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that may be claimed. Ordered as tasks are claimed: the most urgent first, then those of
 * the account with the fewest running, then those that are due first (rule 21 of the plan).
 *
 * @param priority 0 is the most urgent
 * @param load how many of its account's tasks run, counting those before it in this list
 */
record Candidate(
    UUID taskId,
    Queue queue,
    UUID accountId,
    int priority,
    long load,
    @Nullable Instant dueAt,
    Instant openedAt)
    implements Comparable<Candidate> {

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::priority)
          .thenComparingLong(Candidate::load)
          .thenComparing(Candidate::due)
          .thenComparing(Candidate::openedAt)
          .thenComparing(Candidate::taskId);

  private Instant due() {
    return dueAt == null ? Instant.MAX : dueAt;
  }

  @Override
  public int compareTo(Candidate other) {
    return ORDER.compare(this, other);
  }
}

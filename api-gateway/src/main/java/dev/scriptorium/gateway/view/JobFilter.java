package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.Priority;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list; null: any.
 *
 * @param name exact, or with * for any characters
 * @param phases empty: none. A job that waits with a recording that cannot be used counts as failed
 */
public record JobFilter(
    @Nullable String externalId,
    @Nullable String name,
    @Nullable Set<JobPhase> phases,
    Span created,
    Span authorized,
    Span started,
    Span due,
    Span completed,
    Work work) {

  public JobFilter {
    phases = phases == null ? null : Set.copyOf(phases);
  }

  /**
   * What was ordered; null: any.
   *
   * @param turnaroundFrom fewest hours
   * @param turnaroundTo most hours
   */
  public record Work(
      @Nullable Fidelity fidelity,
      @Nullable Priority priority,
      @Nullable Integer turnaroundFrom,
      @Nullable Integer turnaroundTo) {}

  /**
   * A period of time; null: unbounded.
   *
   * @param from first instant within
   * @param before first instant after it
   */
  public record Span(@Nullable Instant from, @Nullable Instant before) {}
}

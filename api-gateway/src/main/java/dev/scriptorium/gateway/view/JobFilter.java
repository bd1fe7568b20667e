package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.JobPhase;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list; null: any.
 *
 * @param name exact, or with * for any characters
 * @param phases empty: none at all
 */
public record JobFilter(
    @Nullable String externalId,
    @Nullable String name,
    @Nullable Set<JobPhase> phases,
    Span created,
    Span authorized) {

  public JobFilter {
    phases = phases == null ? null : Set.copyOf(phases);
  }

  /**
   * A span of time; null: open.
   *
   * @param from first moment within
   * @param before first moment after it
   */
  public record Span(@Nullable Instant from, @Nullable Instant before) {}
}

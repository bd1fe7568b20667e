package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import org.jspecify.annotations.Nullable;

/**
 * What a client said about work that it has not ordered yet: it counts where the order says nothing
 * else.
 */
public record Preferences(
    @Nullable Fidelity fidelity,
    @Nullable Priority priority,
    @AtMost(CommandLimits.TURNAROUND_HOURS) @Nullable Integer turnaroundHours,
    @AtMost(CommandLimits.URL) @Nullable String callbackUrl,
    @AtMost(CommandLimits.NOTES) @Nullable String notes) {

  /** Nothing said. */
  public static final Preferences NONE = new Preferences(null, null, null, null, null);
}

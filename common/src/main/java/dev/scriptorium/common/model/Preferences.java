package dev.scriptorium.common.model;

import org.jspecify.annotations.Nullable;

/**
 * What a client said about work that it has not ordered yet: it counts where the order says nothing
 * else.
 */
public record Preferences(
    @Nullable Fidelity fidelity,
    @Nullable Priority priority,
    @Nullable Integer turnaroundHours,
    @Nullable String callbackUrl,
    @Nullable String notes) {

  /** Nothing said. */
  public static final Preferences NONE = new Preferences(null, null, null, null, null);
}

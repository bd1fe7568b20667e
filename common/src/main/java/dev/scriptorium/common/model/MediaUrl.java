package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a recording is fetched from.
 *
 * @param shown the URL without user, password and query
 * @param sealed the complete URL, encrypted; null if {@code shown} is complete
 * @param sealedFor the account that it was encrypted for; null: the job's
 */
public record MediaUrl(
    @AtMost(CommandLimits.ENCODED_URL) String shown,
    @AtMost(CommandLimits.ENCODED_URL) @Nullable String sealed,
    @Nullable UUID sealedFor) {

  /** Sealed for the account of its job, if at all. */
  public MediaUrl(String shown, @Nullable String sealed) {
    this(shown, sealed, null);
  }

  public MediaUrl {
    Objects.requireNonNull(shown, "shown");
  }
}

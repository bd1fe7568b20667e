package dev.scriptorium.common.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a recording is fetched from.
 *
 * @param shown the URL without user, password and query
 * @param sealed the complete URL, encrypted; null if {@code shown} is complete
 */
public record MediaUrl(String shown, @Nullable String sealed) {

  public MediaUrl {
    Objects.requireNonNull(shown, "shown");
  }
}

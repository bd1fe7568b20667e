package dev.scriptorium.gateway.content;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Bytes that have been stored: they never change.
 *
 * @param length in bytes
 * @param sha256 digest in 64 lower-case hexadecimal digits
 * @param storedAt when the last byte was on disk
 */
public record Content(UUID id, long length, String sha256, Instant storedAt) {

  public Content {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(storedAt, "storedAt");
  }
}

package dev.scriptorium.common.content;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import java.util.Objects;
import java.util.UUID;

/**
 * Bytes in the content store, which never change.
 *
 * @param length in bytes
 * @param sha256 their digest in 64 lower-case hexadecimal digits
 */
public record StoredContent(UUID id, long length, @AtMost(CommandLimits.WORD) String sha256) {

  public StoredContent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(sha256, "sha256");
  }
}

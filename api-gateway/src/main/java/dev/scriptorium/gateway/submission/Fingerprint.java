package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.id.Sha256;
import dev.scriptorium.common.wire.WireJson;

/** Detects whether two requests with the same idempotency key are equal. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * SHA-256 in hexadecimal of what was asked for, as JSON: what was not said is left out.
   *
   * @param asked a record of everything that makes two requests different
   */
  public static String of(Object asked) {
    return Sha256.hex(WireJson.mapper().writeValueAsBytes(asked));
  }
}

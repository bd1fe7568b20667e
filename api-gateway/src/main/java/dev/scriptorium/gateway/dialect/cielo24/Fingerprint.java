package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.wire.WireJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests with the same idempotency key ask for the same. */
final class Fingerprint {

  private Fingerprint() {}

  /** SHA-256 of the normalised request in hexadecimal; what was not said is left out. */
  static String of(CaptioningDetails details, ExternalIdRule rule) {
    byte[] normalised = WireJson.mapper().writeValueAsBytes(new Normalised(details, rule));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(normalised));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private record Normalised(CaptioningDetails details, ExternalIdRule externalIdRule) {}
}

package dev.scriptorium.gateway.jobs;

import dev.scriptorium.gateway.view.JobPage;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A position in a list as text. Clients return it as they got it. */
final class Cursor {

  private static final int LENGTH = 3 * Long.BYTES;
  private static final int TEXT_LENGTH = 32;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private Cursor() {}

  static String text(JobPage.Position position) {
    byte[] bytes =
        ByteBuffer.allocate(LENGTH)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt()))
            .putLong(position.id().getMostSignificantBits())
            .putLong(position.id().getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /** Empty if it is none of ours. */
  static Optional<JobPage.Position> parse(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != LENGTH) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long micros = buffer.getLong();
    if (micros < 0 || micros > ChronoUnit.MICROS.between(Instant.EPOCH, LATEST)) {
      return Optional.empty();
    }
    return Optional.of(
        new JobPage.Position(
            Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
            new UUID(buffer.getLong(), buffer.getLong())));
  }
}

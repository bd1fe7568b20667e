package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.id.Sha256;
import dev.scriptorium.processor.application.RawRecord;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A digest that tells a record of the log from every other: where it stands, when it came, what it
 * says.
 */
final class RecordDigest {

  private RecordDigest() {}

  static byte[] of(RawRecord record) {
    MessageDigest digest = Sha256.digest();
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(record.offset())
            .putLong(record.at().toEpochMilli())
            .flip());
    update(digest, record.key());
    update(digest, record.value());
    return digest.digest();
  }

  private static void update(MessageDigest digest, byte @Nullable [] bytes) {
    digest.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? -1 : bytes.length).flip());
    if (bytes != null) {
      digest.update(bytes);
    }
  }
}

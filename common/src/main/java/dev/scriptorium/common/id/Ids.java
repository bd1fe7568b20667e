package dev.scriptorium.common.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers of Scriptorium: UUIDv7 for what is new, UUIDv8 for what can be derived again. */
public final class Ids {

  private static final TimeBasedEpochRandomGenerator FRESH =
      Generators.timeBasedEpochRandomGenerator();
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern UNDASHED = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern DASHED =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** A new time-ordered id (UUIDv7). */
  public static UUID fresh() {
    return FRESH.generate();
  }

  /**
   * The id (UUIDv8) that the same purpose and parts always lead to.
   *
   * @param purpose what the id is for; keeps ids of different purposes apart
   * @param parts ids, numbers or strings; their order counts
   */
  public static UUID derived(String purpose, Object... parts) {
    MessageDigest digest = Sha256.digest();
    update(digest, purpose);
    for (Object part : parts) {
      update(digest, part.toString());
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** The id of an event: the same for every publication of it. */
  public static UUID ofEvent(UUID rootId, long sequence) {
    return derived("event", rootId, sequence);
  }

  /** 32 lower-case hexadecimal digits without dashes. */
  public static String hex(UUID id) {
    return HEX.toHexDigits(id.getMostSignificantBits())
        + HEX.toHexDigits(id.getLeastSignificantBits());
  }

  /** Reads an id of 32 hexadecimal digits, with or without dashes, in either case. */
  public static Optional<UUID> parse(String text) {
    if (DASHED.matcher(text).matches()) {
      return Optional.of(UUID.fromString(text));
    }
    if (UNDASHED.matcher(text).matches()) {
      return Optional.of(
          new UUID(
              HexFormat.fromHexDigitsToLong(text, 0, 16),
              HexFormat.fromHexDigitsToLong(text, 16, 32)));
    }
    return Optional.empty();
  }

  /** Reads an id in its dashed form only, in either case. */
  public static Optional<UUID> parseDashed(String text) {
    return DASHED.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  private static void update(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}

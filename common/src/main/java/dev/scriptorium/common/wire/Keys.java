package dev.scriptorium.common.wire;

import dev.scriptorium.common.id.Ids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys of records: ids as text with dashes. */
public final class Keys {

  private Keys() {}

  public static byte[] bytes(UUID id) {
    return id.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The id that a key is; null if it is not an id. */
  public static @Nullable UUID id(byte @Nullable [] key) {
    return key == null
        ? null
        : Ids.parseDashed(new String(key, StandardCharsets.ISO_8859_1)).orElse(null);
  }
}

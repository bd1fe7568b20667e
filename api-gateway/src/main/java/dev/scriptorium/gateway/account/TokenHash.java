package dev.scriptorium.gateway.account;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The SHA-256 of a token or key, which is stored and looked up in its place. Tokens have 128 random
 * bits, so a fast hash is sufficient.
 */
public final class TokenHash {

  private final byte[] bytes;

  private TokenHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Of a token or key; upper case and dashes make no difference (docs/contract/cielo24.md, 1.5).
   */
  public static TokenHash of(String token) {
    String plain = Ids.parse(token).map(Ids::hex).orElse(token);
    return new TokenHash(Sha256.of(plain.getBytes(StandardCharsets.UTF_8)));
  }

  /** A stored hash. */
  static TokenHash stored(byte[] bytes) {
    return new TokenHash(bytes);
  }

  /** The 32 bytes of the hash, as in the database. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenHash that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "TokenHash";
  }
}

package dev.scriptorium.gateway.account;

import java.security.SecureRandom;
import java.util.HexFormat;

/** New secrets: 128 random bits as 32 lower-case hexadecimal digits. */
final class Tokens {

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

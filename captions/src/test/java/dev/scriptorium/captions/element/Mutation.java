package dev.scriptorium.captions.element;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Damages documents: their bytes, by pieces of JSON written over them, or what they say. */
final class Mutation {

  private static final String[] PIECES = {
    "\\ud800",
    "null",
    "-1",
    "1e999",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "999999999999999999999",
    "true",
    "0",
    "\\u0000",
    "\u0000",
    ".5",
    "\"sound\"",
    "\"\"",
    "-9223372036854775808",
    "//"
  };

  private Mutation() {}

  static byte[] of(byte[] json, Random random) {
    if (random.nextInt(3) > 0) {
      return TreeMutation.of(json, random);
    }
    apply(json, random);
    return json;
  }

  private static void apply(byte[] bytes, Random random) {
    for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      if (random.nextInt(3) == 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      } else {
        byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        int at = value(bytes, random.nextInt(bytes.length));
        System.arraycopy(piece, 0, bytes, at, Math.min(piece.length, bytes.length - at));
      }
    }
  }

  /** Mostly where a value begins: elsewhere there is nothing but broken JSON. */
  private static int value(byte[] bytes, int from) {
    int at = from;
    while (at + 1 < bytes.length && bytes[at] != ':' && bytes[at] != '[') {
      at++;
    }
    return Math.min(at + 1, bytes.length - 1);
  }
}

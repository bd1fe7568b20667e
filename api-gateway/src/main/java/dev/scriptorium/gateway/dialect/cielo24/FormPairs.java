package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.web.StrictText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads {@code k=v&k=v}, from a query or a body. Empty pairs are skipped; a name alone has an empty
 * value.
 */
final class FormPairs {

  private FormPairs() {}

  /**
   * @throws ApiException an escape is malformed, or the decoded text is not UTF-8
   */
  static void read(String encoded, Pairs into) {
    int start = 0;
    while (start <= encoded.length()) {
      int end = encoded.indexOf('&', start);
      if (end < 0) {
        end = encoded.length();
      }
      if (end > start) {
        pair(encoded.substring(start, end), into);
      }
      start = end + 1;
    }
  }

  private static void pair(String pair, Pairs into) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      into.add(decode(pair), "");
    } else {
      into.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }
  }

  private static String decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded.indexOf('+') < 0 ? encoded : encoded.replace('+', ' ');
    }
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '+' -> decoded.write(' ');
        case '%' -> {
          decoded.write(escape(bytes, i));
          i += 2;
        }
        default -> decoded.write(bytes[i]);
      }
    }
    try {
      return StrictText.utf8(decoded.toByteArray());
    } catch (CharacterCodingException e) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "A parameter is not UTF-8");
    }
  }

  private static int escape(byte[] bytes, int percent) {
    int high = percent + 2 < bytes.length ? Character.digit(bytes[percent + 1], 16) : -1;
    int low = percent + 2 < bytes.length ? Character.digit(bytes[percent + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "A parameter has a malformed %-escape");
    }
    return high * 16 + low;
  }
}

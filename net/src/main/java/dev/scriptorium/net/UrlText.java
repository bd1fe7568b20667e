package dev.scriptorium.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The text of a URL: which characters it may have, and what becomes of its path and query. */
final class UrlText {

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final String ENCODED = " \"<>\\^`{|}";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private UrlText() {}

  static void check(String text) throws InvalidUrlException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c < 0x20 || c == 0x7F || Character.isSurrogate(c)) {
        throw new InvalidUrlException(UrlFault.CHARACTER);
      }
    }
  }

  static boolean hasScheme(String reference) {
    return SCHEME.matcher(reference).matches();
  }

  static int endOfAuthority(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return i;
      }
    }
    return rest.length();
  }

  /** Path and query as a request names them: encoded, from the slash, without fragment. */
  static String target(String text) {
    int fragment = text.indexOf('#');
    String kept = fragment < 0 ? text : text.substring(0, fragment);
    return encode(kept.startsWith("/") ? kept : "/" + kept);
  }

  /** What is encoded already stays; a percent sign that encodes nothing is encoded itself. */
  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      boolean plain = b < 0x80 && ENCODED.indexOf(b) < 0 && (b != '%' || isEscape(bytes, i));
      if (plain) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX[b >> 4]).append(HEX[b & 15]);
      }
    }
    return encoded.toString();
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }

  static String decode(String text) throws InvalidUrlException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && isEscape(bytes, i)) {
        decoded.write(Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16));
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(decoded.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new InvalidUrlException(UrlFault.CREDENTIALS);
    }
  }

  /** RFC 3986, section 5.2, for a reference without scheme and authority. */
  static String merge(String base, String reference) {
    int query = base.indexOf('?');
    String basePath = query < 0 ? base : base.substring(0, query);
    if (reference.isEmpty() || reference.startsWith("#")) {
      return base;
    }
    if (reference.startsWith("?")) {
      return basePath + reference;
    }
    int end = endOfPath(reference);
    String path =
        reference.startsWith("/")
            ? reference.substring(0, end)
            : basePath.substring(0, basePath.lastIndexOf('/') + 1) + reference.substring(0, end);
    return withoutDots(path) + reference.substring(end);
  }

  private static int endOfPath(String reference) {
    for (int i = 0; i < reference.length(); i++) {
      if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
        return i;
      }
    }
    return reference.length();
  }

  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> {
          if (last) {
            kept.add("");
          }
        }
        case ".." -> {
          kept.pollLast();
          if (last) {
            kept.add("");
          }
        }
        default -> kept.add(segments[i]);
      }
    }
    return "/" + String.join("/", kept);
  }
}

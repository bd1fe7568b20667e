package dev.scriptorium.gateway.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Masks secrets in request targets before they are logged. Whatever may name a credential is
 * masked, in any spelling: a harmless value too many does no harm.
 */
final class SecretMask {

  private static final String MASK = "***";

  /** Parts of names, in lower case and without anything but letters and digits. */
  private static final List<String> PARTS =
      List.of(
          "token",
          "passw",
          "pwd",
          "secret",
          "signature",
          "key",
          "auth",
          "credential",
          "session",
          "cookie",
          // Media and callbacks have credentials of other servers in their URLs
          "url",
          "uri");

  private static final Set<String> WORDS = Set.of("code", "sig", "pass", "jwt", "bearer");
  private static final Pattern SEPARATORS = Pattern.compile("(?<=[&;])|(?=[&;])");
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final int LONGEST = 2_000;

  private SecretMask() {}

  /** Path and query as sent, with the values of secret parameters replaced by ***. */
  static String target(@Nullable String path, @Nullable String query) {
    StringBuilder target = new StringBuilder(path == null ? "-" : path(path));
    if (query != null) {
      target.append('?');
      Stream.of(SEPARATORS.split(query)).map(SecretMask::pair).forEach(target::append);
    }
    return target.length() <= LONGEST ? target.toString() : target.substring(0, LONGEST) + "...";
  }

  /** A path may have parameters, too, after a semicolon or by mistake after an ampersand. */
  private static String path(String path) {
    StringBuilder masked = new StringBuilder();
    for (String segment : path.split("(?<=/)|(?=/)")) {
      Stream.of(SEPARATORS.split(segment)).map(SecretMask::pair).forEach(masked::append);
    }
    return masked.toString();
  }

  private static String pair(String pair) {
    int equals = pair.indexOf('=');
    if (equals >= 0) {
      String name = pair.substring(0, equals);
      return isSecret(name) ? name + "=" + MASK : pair;
    }
    // Its equals sign may be encoded
    String decoded = decoded(pair);
    int inside = decoded == null ? -1 : decoded.indexOf('=');
    return decoded == null || inside >= 0 && isSecret(decoded.substring(0, inside)) ? MASK : pair;
  }

  private static boolean isSecret(String name) {
    String decoded = decoded(name);
    if (decoded == null) {
      return true;
    }
    String plain = NO_NAME.matcher(decoded.toLowerCase(Locale.ROOT)).replaceAll("");
    return WORDS.contains(plain) || PARTS.stream().anyMatch(plain::contains);
  }

  /** Null if it is not decodable, so that it may be a secret. Decoded twice, as some clients do. */
  private static @Nullable String decoded(String text) {
    try {
      String once = URLDecoder.decode(text, StandardCharsets.UTF_8);
      return once.indexOf('%') < 0 ? once : URLDecoder.decode(once, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

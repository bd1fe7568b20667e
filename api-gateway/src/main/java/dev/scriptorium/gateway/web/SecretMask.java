package dev.scriptorium.gateway.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Masks secrets in request targets before they are logged. */
final class SecretMask {

  private static final Set<String> SECRETS =
      Set.of(
          "api_token",
          "password",
          "securekey",
          "api_securekey",
          "secure_key",
          "new_password",
          "access_token",
          "refresh_token",
          "client_secret",
          "signature",
          "code");
  private static final int LONGEST = 2_000;

  private SecretMask() {}

  /** Path and query as sent, with the values of secret parameters replaced by ***. */
  static String target(@Nullable String path, @Nullable String query) {
    String target = path == null ? "-" : path;
    if (query != null) {
      target +=
          Stream.of(query.split("&", -1))
              .map(SecretMask::pair)
              .collect(Collectors.joining("&", "?", ""));
    }
    return target.length() <= LONGEST ? target : target.substring(0, LONGEST) + "...";
  }

  private static String pair(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return pair;
    }
    String name = pair.substring(0, equals);
    return isSecret(name) ? name + "=***" : pair;
  }

  private static boolean isSecret(String name) {
    try {
      return SECRETS.contains(
          URLDecoder.decode(name, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      // Not decodable, so it may be a secret.
      return true;
    }
  }
}

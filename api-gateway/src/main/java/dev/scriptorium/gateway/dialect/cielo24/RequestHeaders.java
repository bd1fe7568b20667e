package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.web.BaseUrl;
import dev.scriptorium.gateway.web.StrictText;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the dialect reads from a request's headers; and where it came from. */
record RequestHeaders(HttpServletRequest request, CookieToken cookieToken) {

  private static final String BEARER = "bearer ";
  private static final int LONGEST_IDEMPOTENCY_KEY = 200;

  /**
   * A header, decoded as UTF-8 where it is that; empty if it did not come or is empty.
   *
   * @throws ApiException it is no text that can be kept
   */
  Optional<String> text(String name) {
    String raw = request.getHeader(name);
    if (raw == null || raw.isEmpty()) {
      return Optional.empty();
    }
    String value = decoded(raw);
    if (!StrictText.isClean(value)) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "Header " + name + " holds NUL");
    }
    return Optional.of(value);
  }

  /** Places for the token besides the parameter (contract 1.6: some clients never send that). */
  Optional<String> token() {
    return bearer().or(() -> text("api_token")).or(() -> text("x-auth-token")).or(this::cookie);
  }

  /** All lines of a header, joined; empty if it is absent. */
  String all(String name) {
    return String.join(", ", Collections.list(request.getHeaders(name)));
  }

  boolean accepts(String mediaType) {
    return Collections.list(request.getHeaders("Accept")).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(value -> value.split(";", 2)[0].strip())
        .anyMatch(mediaType::equalsIgnoreCase);
  }

  /**
   * The client's own key for this request, so that it can repeat it safely.
   *
   * @throws ApiException it is not 1 to 200 printable ASCII characters, or there are two
   */
  Optional<String> idempotencyKey() {
    List<String> keys = Collections.list(request.getHeaders("Idempotency-Key"));
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    String key = keys.getFirst();
    boolean usable =
        keys.stream().allMatch(key::equals)
            && !key.isBlank()
            && key.length() <= LONGEST_IDEMPOTENCY_KEY
            && key.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (!usable) {
      throw ApiException.of(
          ErrorType.INVALID_QUERY,
          "Idempotency-Key must be 1 to " + LONGEST_IDEMPOTENCY_KEY + " printable characters");
    }
    return Optional.of(key);
  }

  /** Scheme, host, port and prefix that the client used. */
  String base() {
    return BaseUrl.of(request);
  }

  /** The client's network address. */
  String address() {
    return request.getRemoteAddr();
  }

  private Optional<String> bearer() {
    return text("Authorization")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip())
        .filter(value -> !value.isEmpty());
  }

  private Optional<String> cookie() {
    Cookie[] cookies = request.getCookies();
    return cookies == null || cookieToken == CookieToken.IGNORED
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals("api_token"))
            .map(Cookie::getValue)
            .filter(value -> !value.isEmpty())
            .findFirst();
  }

  private static String decoded(String raw) {
    try {
      return StrictText.utf8(raw.getBytes(StandardCharsets.ISO_8859_1));
    } catch (CharacterCodingException e) {
      return raw;
    }
  }
}

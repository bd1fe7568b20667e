package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * URLs to call when a job is done: templates, checked for their form only and never asked when they
 * are given (docs/contract/cielo24.md, 2.2, 4.6).
 */
final class CallbackUrls {

  private static final Pattern TAG = Pattern.compile("(\\{|%7[Bb])[A-Za-z0-9_ .-]*(\\}|%7[Dd])");

  private final Limits limits;

  CallbackUrls(Limits limits) {
    this.limits = limits;
  }

  /**
   * @throws ApiException it is not a URL that could be called
   */
  Optional<String> read(ApiRequest request) {
    Optional<String> url = request.given("callback_url", limits.url());
    url.ifPresent(CallbackUrls::check);
    return url;
  }

  private static void check(String template) {
    try {
      URI uri = new URI(TAG.matcher(template).replaceAll("x"));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return;
      }
    } catch (URISyntaxException e) {
      // Answered below
    }
    throw ApiException.of(ErrorType.INVALID_URL, "callback_url must be an http or https URL");
  }
}

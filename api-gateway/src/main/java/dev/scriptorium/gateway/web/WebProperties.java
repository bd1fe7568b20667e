package dev.scriptorium.gateway.web;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the HTTP edge.
 *
 * @param accessLog whether a line per request is logged (logger {@code scriptorium.access})
 * @param discardLimit maximum of an unread request body that is read and discarded after the
 *     response, so that a client that sends everything first sees it; then the connection is closed
 * @param trustedProxies networks of the proxies in front whose {@code Forwarded} and {@code
 *     X-Forwarded-*} headers count; empty: nobody's
 * @param cors which pages may call from a browser
 */
@ConfigurationProperties("scriptorium.gateway.web")
public record WebProperties(
    @DefaultValue("OFF") AccessLog accessLog,
    @DefaultValue("100MB") DataSize discardLimit,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue Cors cors) {

  public WebProperties {
    if (discardLimit.isNegative() || discardLimit.toBytes() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "scriptorium.gateway.web.discard-limit must be between 0 and 2047MB");
    }
    trustedProxies = List.copyOf(trustedProxies);
    try {
      new Networks(trustedProxies);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "scriptorium.gateway.web.trusted-proxies: " + e.getMessage(), e);
    }
  }

  /** Whether requests are logged. */
  public enum AccessLog {
    OFF,
    ON
  }

  /**
   * @param allowedOrigins origins (scheme, host, port) of pages that may call the dialects; {@code
   *     *}: all; empty: none
   * @param maxAge how long a browser may cache the response to a preflight
   */
  public record Cors(
      @DefaultValue List<String> allowedOrigins, @DefaultValue("30m") Duration maxAge) {

    /** Every origin. */
    static final String ANY = "*";

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#@,\\s]+");

    public Cors {
      allowedOrigins = List.copyOf(allowedOrigins);
      for (String origin : allowedOrigins) {
        if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
          throw new IllegalArgumentException(
              "scriptorium.gateway.web.cors.allowed-origins: '"
                  + origin
                  + "' is not an origin like https://app.example.org");
        }
      }
    }
  }
}

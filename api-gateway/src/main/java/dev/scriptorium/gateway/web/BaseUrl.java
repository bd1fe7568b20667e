package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** The URL that a client reaches this server under, as far as the request shows it. */
public final class BaseUrl {

  /** The request attribute with the path that a proxy in front has removed. */
  static final String PREFIX = BaseUrl.class.getName() + ".prefix";

  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

  private BaseUrl() {}

  /** Scheme, host, port unless it is the scheme's own, and prefix; without a slash at the end. */
  public static String of(HttpServletRequest request) {
    Object prefix = request.getAttribute(PREFIX);
    return origin(request) + (prefix == null ? "" : prefix) + request.getContextPath();
  }

  /** The same without prefix. */
  static String origin(HttpServletRequest request) {
    String scheme = request.getScheme();
    int port = request.getServerPort();
    boolean isDefault = Integer.valueOf(port).equals(DEFAULT_PORTS.get(scheme));
    return scheme + "://" + request.getServerName() + (isDefault ? "" : ":" + port);
  }
}

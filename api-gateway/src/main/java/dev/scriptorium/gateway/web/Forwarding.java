package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.parser.Host;

/**
 * What proxies say of the request that they received: {@code Forwarded} (RFC 7239) if it is there,
 * else {@code X-Forwarded-*}. What is malformed is left out.
 *
 * @param addresses where it came from: the client's first, then each proxy's as seen by the next
 *     one
 * @param scheme {@code http} or {@code https}
 * @param host with or without a port
 * @param prefix path that was removed, without a slash at the end
 */
record Forwarding(
    List<String> addresses,
    Optional<String> scheme,
    Optional<String> host,
    Optional<Integer> port,
    Optional<String> prefix) {

  private static final Pattern ELEMENT =
      Pattern.compile("([A-Za-z]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\",;]*))\\s*([;,]?)\\s*");
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~%-]+)+/?");
  private static final int LARGEST_PORT = 65_535;

  static Forwarding of(HttpServletRequest request) {
    List<String> lines = Collections.list(request.getHeaders("Forwarded"));
    List<String> addresses = new ArrayList<>();
    Optional<String> scheme = first(request, "X-Forwarded-Proto");
    Optional<String> host = first(request, "X-Forwarded-Host");
    if (lines.isEmpty()) {
      addresses.addAll(all(request, "X-Forwarded-For"));
    } else {
      List<String> schemes = new ArrayList<>();
      List<String> hosts = new ArrayList<>();
      read(String.join(",", lines), addresses, schemes, hosts);
      scheme = schemes.stream().findFirst();
      host = hosts.stream().findFirst();
    }
    return new Forwarding(
        addresses.stream().map(Forwarding::withoutPort).toList(),
        scheme.map(text -> text.toLowerCase(Locale.ROOT)).filter(Forwarding::isScheme),
        host.filter(Forwarding::isHost),
        first(request, "X-Forwarded-Port").flatMap(Forwarding::port),
        first(request, "X-Forwarded-Prefix")
            .filter(text -> PREFIX.matcher(text).matches())
            .map(text -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
  }

  /** The address of the client: the first from behind that no trusted proxy has. */
  String client(String peer, Networks trusted) {
    String client = peer;
    for (String address : addresses.reversed()) {
      if (!trusted.contain(client) || Networks.address(address).isEmpty()) {
        return client;
      }
      client = address;
    }
    return client;
  }

  private static void read(
      String line, List<String> addresses, List<String> schemes, List<String> hosts) {
    Matcher pair = ELEMENT.matcher(line.strip());
    int end = 0;
    while (pair.find() && pair.start() == end) {
      end = pair.end();
      String value =
          pair.group(2) == null ? pair.group(3) : pair.group(2).replaceAll("\\\\(.)", "$1");
      switch (pair.group(1).toLowerCase(Locale.ROOT)) {
        case "for" -> addresses.add(value);
        case "proto" -> schemes.add(value);
        case "host" -> hosts.add(value);
        default -> {}
      }
    }
  }

  private static Optional<String> first(HttpServletRequest request, String name) {
    return all(request, name).stream().findFirst();
  }

  private static List<String> all(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name)).stream()
        .flatMap(line -> List.of(line.split(",", -1)).stream())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** {@code [2001:db8::1]:4711} and {@code 192.0.2.1:4711} have one. */
  private static String withoutPort(String node) {
    if (node.startsWith("[")) {
      int close = node.indexOf(']');
      return close < 0 ? node : node.substring(1, close);
    }
    int colon = node.indexOf(':');
    return colon >= 0 && colon == node.lastIndexOf(':') ? node.substring(0, colon) : node;
  }

  private static boolean isScheme(String text) {
    return text.equals("http") || text.equals("https");
  }

  private static boolean isHost(String text) {
    try {
      int colon = Host.parse(text);
      return colon < 0 || port(text.substring(colon + 1)).isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static Optional<Integer> port(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text)).filter(port -> port > 0 && port <= LARGEST_PORT);
  }
}

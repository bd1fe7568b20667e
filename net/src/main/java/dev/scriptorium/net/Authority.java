package dev.scriptorium.net;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a URL between the slashes and the path.
 *
 * @param host a name as DNS knows it, or an address in its canonical form
 * @param literal null if the host is a name
 */
record Authority(
    String host, int port, @Nullable InetAddress literal, @Nullable Credentials credentials) {

  static int portOf(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  static Authority parse(String scheme, String text) throws InvalidUrlException {
    if (text.indexOf('\\') >= 0) {
      throw new InvalidUrlException(UrlFault.CHARACTER);
    }
    int at = text.lastIndexOf('@');
    Credentials credentials = at < 0 ? null : Credentials.parse(text.substring(0, at));
    String place = text.substring(at + 1);
    int endOfHost = place.startsWith("[") ? place.indexOf(']') + 1 : colonOrEnd(place);
    String host = place.substring(0, endOfHost);
    if (host.isEmpty()) {
      throw new InvalidUrlException(UrlFault.HOST);
    }
    int port = port(place.substring(endOfHost), scheme);
    if (host.startsWith("[")) {
      InetAddress address =
          inBrackets(host).orElseThrow(() -> new InvalidUrlException(UrlFault.HOST));
      return new Authority(address.getHostAddress(), port, address, credentials);
    }
    String name = HostSyntax.name(host);
    Optional<InetAddress> address =
        name.indexOf(':') < 0 ? HostSyntax.literal(name) : Optional.empty();
    if (address.isPresent()) {
      return new Authority(name, port, address.get(), credentials);
    }
    HostSyntax.checkName(name);
    return new Authority(withoutRootDot(name), port, null, credentials);
  }

  private static int colonOrEnd(String place) {
    int colon = place.indexOf(':');
    return colon < 0 ? place.length() : colon;
  }

  private static Optional<InetAddress> inBrackets(String host) {
    String inside = host.substring(1, host.length() - 1);
    return inside.indexOf(':') < 0 ? Optional.empty() : HostSyntax.literal(inside);
  }

  private static String withoutRootDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static int port(String text, String scheme) throws InvalidUrlException {
    if (text.isEmpty() || text.equals(":")) {
      return portOf(scheme);
    }
    if (!text.matches(":[0-9]{1,5}")) {
      throw new InvalidUrlException(UrlFault.PORT);
    }
    int port = Integer.parseInt(text.substring(1));
    if (port < 1 || port > 65535) {
      throw new InvalidUrlException(UrlFault.PORT);
    }
    return port;
  }
}

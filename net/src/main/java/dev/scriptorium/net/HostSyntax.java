package dev.scriptorium.net;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a host may look like, so that nobody else's reading of it counts: the resolver gets a plain
 * name or nothing, and an address has one spelling.
 */
final class HostSyntax {

  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

  /** WHATWG URL, "ends in a number": such a host is an address, in one spelling or another. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  private static final int LONGEST_NAME = 253;

  private HostSyntax() {}

  /** An IPv4 address as four decimal numbers without leading zeros, or an IPv6 address. */
  static Optional<InetAddress> literal(String text) {
    if (COLONS.matcher(text).matches()) {
      return ipv6(text);
    }
    Matcher quad = DOTTED_QUAD.matcher(text);
    if (!quad.matches()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      String number = quad.group(i + 1);
      int value = Integer.parseInt(number);
      if (value > 255 || (number.length() > 1 && number.startsWith("0"))) {
        return Optional.empty();
      }
      bytes[i] = (byte) value;
    }
    return Optional.of(address(bytes));
  }

  private static Optional<InetAddress> ipv6(String text) {
    try {
      // Brackets: never looked up
      return Optional.of(InetAddress.getByName("[" + text + "]"));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A name in the form that DNS knows: ASCII, lower case, without the dot of the root. Digits of
   * other scripts become ASCII before anything is decided, so they hide no address.
   */
  static String name(String raw) throws InvalidUrlException {
    String ascii;
    try {
      ascii = IDN.toASCII(raw).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new InvalidUrlException(UrlFault.HOST);
    }
    return ascii;
  }

  /** Throws unless it is a name that may be looked up. */
  static void checkName(String name) throws InvalidUrlException {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    if (NUMBER.matcher(last).matches()) {
      throw new InvalidUrlException(UrlFault.ODD_ADDRESS);
    }
    if (name.length() > LONGEST_NAME) {
      throw new InvalidUrlException(UrlFault.HOST);
    }
    for (String label : bare.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        throw new InvalidUrlException(UrlFault.HOST);
      }
    }
  }
}

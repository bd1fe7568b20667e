package dev.scriptorium.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of addresses in CIDR notation: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address. */
public final class AddressRange {

  private final byte[] network;
  private final int prefix;

  private AddressRange(byte[] network, int prefix) {
    this.network = network;
    this.prefix = prefix;
  }

  /**
   * @param text an address literal in its canonical form, with or without the length of the prefix
   * @throws IllegalArgumentException if it is no address, the prefix is too long, or bits behind
   *     the prefix are set: then something else was meant
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    byte[] network = address(slash < 0 ? text : text.substring(0, slash));
    int bits = network.length * 8;
    int prefix = slash < 0 ? bits : number(text.substring(slash + 1), text);
    if (prefix > bits) {
      throw new IllegalArgumentException("The prefix is too long: " + text);
    }
    for (int bit = prefix; bit < bits; bit++) {
      if ((network[bit / 8] >> (7 - bit % 8) & 1) != 0) {
        throw new IllegalArgumentException("Bits behind the prefix are set: " + text);
      }
    }
    return new AddressRange(network, prefix);
  }

  private static byte[] address(String text) {
    return HostSyntax.literal(text)
        .map(InetAddress::getAddress)
        .orElseThrow(() -> new IllegalArgumentException("No address: " + text));
  }

  private static int number(String digits, String text) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("No length of a prefix: " + text);
    }
    return Integer.parseInt(digits);
  }

  /** Whether the address is in the range; IPv4 is never in a range of IPv6. */
  public boolean contains(InetAddress address) {
    return contains(address.getAddress());
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = prefix / 8;
    if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
      return false;
    }
    int rest = prefix % 8;
    return rest == 0 || ((address[whole] ^ network[whole]) & 0xFF) >> (8 - rest) == 0;
  }

  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/" + prefix;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}

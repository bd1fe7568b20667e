package dev.scriptorium.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The IPv4 address that a connection to an IPv6 address ends at. */
final class EmbeddedIpv4 {

  private EmbeddedIpv4() {}

  /**
   * @param kind the address's
   */
  static Optional<InetAddress> in(InetAddress address, AddressKind kind) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return Optional.empty();
    }
    return switch (kind) {
      case NAT64, EMBEDDED_IPV4, ISATAP -> Optional.of(ipv4(bytes, 12, 0));
      case SIX_TO_FOUR -> Optional.of(ipv4(bytes, 2, 0));
      // RFC 4380, section 4: the client's address with all bits inverted
      case TEREDO -> Optional.of(ipv4(bytes, 12, 0xFF));
      case GLOBAL,
          UNSPECIFIED,
          LOOPBACK,
          PRIVATE,
          CARRIER_NAT,
          LINK_LOCAL,
          METADATA,
          MULTICAST,
          BROADCAST,
          RESERVED ->
          Optional.empty();
    };
  }

  private static InetAddress ipv4(byte[] bytes, int from, int mask) {
    byte[] inner = new byte[4];
    for (int i = 0; i < 4; i++) {
      inner[i] = (byte) (bytes[from + i] ^ mask);
    }
    try {
      return InetAddress.getByAddress(inner);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}

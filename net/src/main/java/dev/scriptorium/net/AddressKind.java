package dev.scriptorium.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * What an address is for. All but {@link #GLOBAL} are refused unless they are allowed by
 * configuration: they reach this machine, its neighbours, or somebody by a detour that hides where
 * it ends.
 *
 * <p>Source of the table: the IANA special-purpose address registries (RFC 6890) and the metadata
 * addresses that the providers document. A network's own NAT64 prefix (RFC 6052 allows any) looks
 * like any other global address: whoever has one lists it as refused in the firewall.
 */
public enum AddressKind {
  /** Anybody's, in the public internet. */
  GLOBAL,
  /** 0.0.0.0/8 and ::, which connect to this machine. */
  UNSPECIFIED,
  /** This machine; {@link AddressPolicy} counts all addresses of its interfaces to it. */
  LOOPBACK,
  /** RFC 1918, RFC 4193 (fc00::/7) and the former site-local fec0::/10. */
  PRIVATE,
  /** Shared between a provider and its customers (CGNAT), RFC 6598. */
  CARRIER_NAT,
  /** 169.254.0.0/16, fe80::/10. */
  LINK_LOCAL,
  /** Where clouds answer a machine's questions about itself, credentials among them. */
  METADATA,
  MULTICAST,
  BROADCAST,
  /** IPv4 translated by a gateway: 64:ff9b::/96 and 64:ff9b:1::/48. */
  NAT64,
  /** An IPv4 address written as IPv6, deprecated or for the inside of a stack. */
  EMBEDDED_IPV4,
  SIX_TO_FOUR,
  TEREDO,
  ISATAP,
  /** Examples, measurements, or nothing yet. */
  RESERVED;

  private record Entry(AddressRange range, AddressKind kind) {}

  /** The first that contains an address counts. */
  private static final List<Entry> TABLE =
      List.of(
          entry("169.254.169.254/32", METADATA),
          entry("169.254.170.2/32", METADATA),
          entry("100.100.100.200/32", METADATA),
          entry("168.63.129.16/32", METADATA),
          entry("192.0.0.192/32", METADATA),
          entry("fd00:ec2::/32", METADATA),
          entry("fd20:ce::254/128", METADATA),
          entry("0.0.0.0/8", UNSPECIFIED),
          entry("10.0.0.0/8", PRIVATE),
          entry("100.64.0.0/10", CARRIER_NAT),
          entry("127.0.0.0/8", LOOPBACK),
          entry("169.254.0.0/16", LINK_LOCAL),
          entry("172.16.0.0/12", PRIVATE),
          entry("192.0.0.0/24", RESERVED),
          entry("192.0.2.0/24", RESERVED),
          entry("192.88.99.0/24", SIX_TO_FOUR),
          entry("192.168.0.0/16", PRIVATE),
          entry("198.18.0.0/15", RESERVED),
          entry("198.51.100.0/24", RESERVED),
          entry("203.0.113.0/24", RESERVED),
          entry("224.0.0.0/4", MULTICAST),
          entry("255.255.255.255/32", BROADCAST),
          entry("240.0.0.0/4", RESERVED),
          entry("::/128", UNSPECIFIED),
          entry("::1/128", LOOPBACK),
          entry("::/96", EMBEDDED_IPV4),
          entry("::ffff:0:0:0/96", EMBEDDED_IPV4),
          entry("64:ff9b::/96", NAT64),
          entry("64:ff9b:1::/48", NAT64),
          entry("2001::/32", TEREDO),
          entry("2001::/23", RESERVED),
          entry("2001:db8::/32", RESERVED),
          entry("2002::/16", SIX_TO_FOUR),
          entry("3ffe::/16", RESERVED),
          entry("3fff::/20", RESERVED),
          entry("fc00::/7", PRIVATE),
          entry("fe80::/10", LINK_LOCAL),
          entry("fec0::/10", PRIVATE),
          entry("ff00::/8", MULTICAST));

  private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

  private static Entry entry(String range, AddressKind kind) {
    return new Entry(AddressRange.parse(range), kind);
  }

  /**
   * The kind of an address. One that carries an IPv4 address (NAT64, 6to4) has the kind of the
   * form, whatever it carries. IPv4-mapped IPv6 addresses do not occur: {@link InetAddress} turns
   * them into IPv4.
   */
  public static AddressKind of(InetAddress address) {
    byte[] bytes = address.getAddress();
    for (Entry entry : TABLE) {
      if (entry.range.contains(bytes)) {
        return entry.kind;
      }
    }
    if (address instanceof Inet4Address) {
      return GLOBAL;
    }
    if (isIsatap(bytes)) {
      return ISATAP;
    }
    return GLOBAL_UNICAST.contains(bytes) ? GLOBAL : RESERVED;
  }

  /** RFC 5214, section 6.1: the interface identifier is [02]00:5EFE and an IPv4 address. */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & ~0x03) == 0
        && bytes[9] == 0
        && bytes[10] == 0x5E
        && bytes[11] == (byte) 0xFE;
  }
}

package dev.scriptorium.net;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which addresses may be reached: those of the public internet, and what is allowed on top.
 *
 * <p>A gateway asks {@link #blockedLiteral} when it is given a URL, without a look-up; whoever
 * fetches asks {@link #blocked} for every address that a name has, and connects to what was
 * checked.
 */
public final class AddressPolicy {

  private final List<AllowedTarget> allowed;
  private final Predicate<InetAddress> ownAddress;

  AddressPolicy(List<AllowedTarget> allowed, Predicate<InetAddress> ownAddress) {
    this.allowed = allowed;
    this.ownAddress = ownAddress;
  }

  /** Public addresses only. */
  public static AddressPolicy strict() {
    return allowing(List.of());
  }

  /**
   * Public addresses and these.
   *
   * @param targets ranges ({@code 10.1.0.0/16}), addresses, hosts, hosts below a domain ({@code
   *     *.media.internal}), each with or without {@code :port}. A host that is allowed is trusted
   *     with whatever it resolves to
   * @throws IllegalArgumentException if one cannot be read
   */
  public static AddressPolicy allowing(List<String> targets) {
    return new AddressPolicy(
        targets.stream().map(String::strip).map(AllowedTarget::parse).toList(),
        AddressPolicy::isOfThisMachine);
  }

  /** Why the URL is refused at once: its host is an address, and not one that may be reached. */
  public Optional<AddressKind> blockedLiteral(HttpUrl url) {
    return url.literal().flatMap(address -> blocked(url, address));
  }

  /**
   * Why this address of the URL's host may not be reached.
   *
   * @param address the host itself or what its name resolves to
   * @return empty if it may
   */
  public Optional<AddressKind> blocked(HttpUrl url, InetAddress address) {
    if (allowed.stream().anyMatch(target -> target.allows(url.host(), url.port()))) {
      return Optional.empty();
    }
    return blocked(address, url.port());
  }

  /** An allowed NAT64 or 6to4 prefix allows no private address behind it. */
  private Optional<AddressKind> blocked(InetAddress address, int port) {
    AddressKind kind = kindOf(address);
    if (kind == AddressKind.GLOBAL) {
      return Optional.empty();
    }
    if (allowed.stream().noneMatch(target -> target.allows(address, port))) {
      return Optional.of(kind);
    }
    return EmbeddedIpv4.in(address, kind).flatMap(inner -> blocked(inner, port));
  }

  /** A public address of this machine reaches what a firewall keeps from everybody else. */
  private AddressKind kindOf(InetAddress address) {
    AddressKind kind = AddressKind.of(address);
    return kind == AddressKind.GLOBAL && ownAddress.test(address) ? AddressKind.LOOPBACK : kind;
  }

  private static boolean isOfThisMachine(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }
}

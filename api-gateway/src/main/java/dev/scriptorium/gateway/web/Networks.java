package dev.scriptorium.gateway.web;

import dev.scriptorium.net.AddressRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ranges of addresses. */
final class Networks {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final List<AddressRange> ranges;

  /**
   * @param ranges in CIDR notation, or single addresses
   * @throws IllegalArgumentException one of them is neither
   */
  Networks(List<String> ranges) {
    this.ranges = ranges.stream().map(AddressRange::parse).toList();
  }

  /** Whether it is an address in one of them. */
  boolean contain(@Nullable String address) {
    return address != null
        && address(address)
            .filter(parsed -> ranges.stream().anyMatch(range -> range.contains(parsed)))
            .isPresent();
  }

  /** An address literal; empty if it is something else. Names are never looked up. */
  static Optional<InetAddress> address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}

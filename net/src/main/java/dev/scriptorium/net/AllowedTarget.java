package dev.scriptorium.net;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exception that an operator makes: {@code 10.1.0.0/16}, {@code 127.0.0.1:9000}, {@code
 * [fd00::1]:80}, {@code media.internal}, {@code *.media.internal:8443}.
 *
 * @param range null if a name is allowed
 * @param name a name, or the end of names if it starts with a dot; null if a range is allowed
 * @param port null: any
 */
record AllowedTarget(@Nullable AddressRange range, @Nullable String name, @Nullable Integer port) {

  private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*):([0-9]{1,5})");

  static AllowedTarget parse(String text) {
    Matcher withPort = WITH_PORT.matcher(text);
    String target = withPort.matches() ? withPort.group(1) : text;
    Integer port = withPort.matches() ? Integer.valueOf(withPort.group(2)) : null;
    String bare =
        target.startsWith("[") && target.endsWith("]")
            ? target.substring(1, target.length() - 1)
            : target;
    if (bare.indexOf('/') >= 0 || HostSyntax.literal(bare).isPresent()) {
      return new AllowedTarget(AddressRange.parse(bare), null, port);
    }
    return new AllowedTarget(null, name(bare.toLowerCase(Locale.ROOT), text), port);
  }

  private static String name(String target, String text) {
    String name = target.startsWith("*.") ? target.substring(1) : target;
    try {
      HostSyntax.checkName(name.startsWith(".") ? name.substring(1) : name);
    } catch (InvalidUrlException e) {
      throw new IllegalArgumentException("Neither a range, an address nor a host: " + text, e);
    }
    return name;
  }

  boolean allows(InetAddress address, int toPort) {
    return range != null && isPort(toPort) && range.contains(address);
  }

  boolean allows(String host, int toPort) {
    return name != null
        && isPort(toPort)
        && (name.startsWith(".") ? host.endsWith(name) : host.equals(name));
  }

  private boolean isPort(int toPort) {
    return Optional.ofNullable(port).map(allowed -> allowed == toPort).orElse(true);
  }
}

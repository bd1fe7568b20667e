package dev.scriptorium.gateway.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The loopback address of IPv6, which some clients try first for {@code localhost}. */
public final class Loopback6 {

  private static final byte[] BYTES = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private Loopback6() {}

  /** Whether this machine has it. */
  public static boolean isThere() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address(), 0), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The address, whether it is there or not. */
  public static InetAddress address() {
    try {
      return InetAddress.getByAddress(BYTES);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.scriptorium.standalone.demo;

import dev.scriptorium.standalone.ShutdownSequence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Starts everything once on a directory to throw away, plays the demo on it, and stops it: {@code
 * ./run} lets the JVM watch this and remember it for quick starts.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Exits with 0, or with 1 and the reason. */
  public static void main(String[] arguments) {
    try {
      var environment =
          Map.of("PORT", freePort(), "KAFKA_PORT", freePort(), "POSTGRES_PORT", freePort());
      new Demo(environment, System.out).show(ShutdownSequence.onExit());
    } catch (RuntimeException | IOException failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}

package dev.scriptorium.standalone;

import dev.scriptorium.standalone.port.ReservedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Loopback ports for the servers of a test. Each is reserved until this JVM ends, so that no other
 * process gets it while its server is stopped or killed.
 */
public final class FreePorts {
  private static final Queue<ReservedPort> RESERVED = new ConcurrentLinkedQueue<>();

  private FreePorts() {}

  /** Returns a new port. */
  public static int one() {
    try {
      var port = ReservedPort.any();
      RESERVED.add(port);
      return port.number();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

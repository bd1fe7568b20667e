package dev.scriptorium.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Loopback ports for what a test starts. Each is reserved until this JVM ends: also while the
 * server on it is stopped or killed, no other process gets it by chance.
 */
public final class FreePorts {
  private static final Queue<ReservedPort> RESERVED = new ConcurrentLinkedQueue<>();

  private FreePorts() {}

  /** Returns a port that nobody has got before. */
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

package dev.scriptorium.standalone;

import java.io.IOException;
import java.util.Map;

/**
 * Starts everything once on a directory to throw away, and stops it: {@code ./run} lets the JVM
 * watch this and remember it for quick starts.
 */
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    var shutdown = ShutdownSequence.onExit();
    try {
      var directory = shutdown.add(ThrowAwayDirectory.create());
      var settings =
          new StandaloneSettings(Ports.free(), Ports.free(), Ports.free(), directory.path());
      Standalone.start(settings, Map.of(), shutdown);
    } catch (RuntimeException | IOException failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }
}

package dev.scriptorium.standalone.demo;

import dev.scriptorium.standalone.ReservedPort;
import dev.scriptorium.standalone.ShutdownSequence;
import java.io.IOException;
import java.util.Map;

/**
 * Starts everything once on a directory to throw away, plays the demo on it, and stops it: {@code
 * ./run} lets the JVM watch this and remember it for quick starts.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Exits with 0, or with 1 and the reason. */
  public static void main(String[] arguments) {
    try (var http = ReservedPort.any();
        var kafka = ReservedPort.any();
        var postgres = ReservedPort.any()) {
      var environment =
          Map.of(
              "PORT", Integer.toString(http.number()),
              "KAFKA_PORT", Integer.toString(kafka.number()),
              "POSTGRES_PORT", Integer.toString(postgres.number()));
      new Demo(environment, System.out).show(ShutdownSequence.onExit());
    } catch (RuntimeException | IOException failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }
}

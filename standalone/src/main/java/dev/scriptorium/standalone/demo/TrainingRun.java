package dev.scriptorium.standalone.demo;

import dev.scriptorium.standalone.ShutdownSequence;
import dev.scriptorium.standalone.port.ReservedPort;
import java.io.IOException;
import java.util.Map;

/**
 * Starts everything once on a temporary directory, runs the demo, and stops it: the training run
 * for the AOT cache of {@code ./run}.
 */
final class TrainingRun {
  private TrainingRun() {}

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
      new Demo(environment, System.out).runDialects(ShutdownSequence.onExit());
    } catch (RuntimeException | IOException failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }
}

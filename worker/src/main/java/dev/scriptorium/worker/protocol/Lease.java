package dev.scriptorium.worker.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One worker's time with a task.
 *
 * @param attempt which one of the task's, from 1
 * @param engine empty where the kind has none
 * @param length how long it lasts without a heartbeat
 * @param heartbeat how often the server wants to hear of it
 * @param parameters by kind
 */
public record Lease(
    UUID leaseId,
    UUID taskId,
    UUID jobId,
    int attempt,
    String kind,
    String engine,
    String language,
    Duration length,
    Duration heartbeat,
    JsonNode parameters,
    List<Input> inputs,
    List<WantedResult> results) {

  /** What the server wants to know about a result of this name; empty if it wants none. */
  public Optional<WantedResult> wanted(String name) {
    return results.stream().filter(result -> result.name().equals(name)).findFirst();
  }

  /** For logs: the parameters of a fetch hold credentials. */
  @Override
  public String toString() {
    return kind + " " + taskId + " (attempt " + attempt + ", lease " + leaseId + ")";
  }
}

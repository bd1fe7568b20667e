package dev.scriptorium.worker.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads leases. Members that this release does not know are ignored. */
final class LeaseJson {

  private static final double MILLISECONDS = 1_000;
  static final double DEFAULT_SECONDS = 15;

  private LeaseJson() {}

  /**
   * @throws IllegalArgumentException if it is none
   */
  static Lease lease(JsonNode json) {
    Duration length = duration(json.path("leaseSeconds"), DEFAULT_SECONDS);
    return new Lease(
        UUID.fromString(json.path("leaseId").asString("")),
        UUID.fromString(json.path("taskId").asString("")),
        UUID.fromString(json.path("jobId").asString("")),
        json.path("attempt").asInt(1),
        json.path("kind").asString(""),
        json.path("engine").asString(""),
        json.path("language").asString(""),
        length,
        duration(json.path("heartbeatSeconds"), length.toMillis() / MILLISECONDS / 3),
        json.path("parameters"),
        inputs(json.path("inputs")),
        results(json.path("results")));
  }

  static Duration duration(JsonNode seconds, double otherwise) {
    double value = seconds.asDouble(otherwise);
    return Duration.ofMillis(Math.max(1, Math.round(value * MILLISECONDS)));
  }

  static List<Input> inputs(JsonNode json) {
    List<Input> inputs = new ArrayList<>();
    for (JsonNode input : json) {
      inputs.add(
          new Input(
              input.path("name").asString(""),
              input.path("url").asString(""),
              input.path("length").asLong(-1),
              input.path("sha256").asString("")));
    }
    return List.copyOf(inputs);
  }

  private static List<WantedResult> results(JsonNode json) {
    List<WantedResult> results = new ArrayList<>();
    for (JsonNode result : json) {
      results.add(
          new WantedResult(
              result.path("name").asString(""),
              text(result.path("contentType")),
              result.path("maxBytes").isNumber() ? result.path("maxBytes").asLong() : null));
    }
    return List.copyOf(results);
  }

  private static @Nullable String text(JsonNode json) {
    return json.isString() ? json.asString() : null;
  }
}

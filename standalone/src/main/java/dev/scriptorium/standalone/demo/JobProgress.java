package dev.scriptorium.standalone.demo;

import tools.jackson.databind.JsonNode;

/** One line about where a job is, from {@code GET /jobs/{id}}. */
final class JobProgress {

  private JobProgress() {}

  static String of(JsonNode job) {
    String phase = job.path("phase").asString("");
    JsonNode now = job.path("now");
    if (now.isObject()) {
      String progress =
          now.path("progress").isNumber()
              ? " %.0f %%".formatted(100 * now.path("progress").asDouble())
              : "";
      return phase + ": " + now.path("kind").asString("") + progress;
    }
    JsonNode waiting = job.path("waiting");
    return waiting.isObject() ? phase + ": " + waiting.path("explanation").asString("") : phase;
  }
}

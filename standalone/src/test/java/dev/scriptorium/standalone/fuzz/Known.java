package dev.scriptorium.standalone.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Ids that the server has told, so that requests hit what exists. */
final class Known {

  /** Of each kind; others replace them at random. */
  private static final int LIMIT = 40;

  private static final Map<String, String> KINDS =
      Map.of(
          "JobId", "job",
          "leaseId", "lease",
          "sha256", "sha256",
          "after", "after",
          "TaskId", "task",
          "url", "url",
          "Version", "version",
          "version", "version");

  private final Random random;
  private final Map<String, List<String>> values = new HashMap<>();

  Known(Random random) {
    this.random = random;
  }

  void add(String kind, String value) {
    List<String> known = values.computeIfAbsent(kind, name -> new ArrayList<>());
    if (known.size() < LIMIT) {
      known.add(value);
    } else {
      known.set(random.nextInt(LIMIT), value);
    }
  }

  /** One of a kind, or a random UUID if there is none. */
  String any(String kind) {
    List<String> known = values.getOrDefault(kind, List.of());
    return known.isEmpty()
        ? new UUID(random.nextLong(), random.nextLong()).toString()
        : known.get(random.nextInt(known.size()));
  }

  /** Learns from an answer to this call. */
  void learn(Call call, String target, Reply reply) {
    if (reply.status() / 100 == 2) {
      reply.json().ifPresent(body -> learn(call, target, body));
    }
  }

  private void learn(Call call, String target, JsonNode body) {
    walk(body);
    switch (call.dialect()) {
      case TEXTKING -> textking(target, body);
      case OWN -> ids(body, "own");
      default -> {}
    }
  }

  private void textking(String target, JsonNode body) {
    String path = target.split("\\?", 2)[0];
    String[] steps = path.split("/");
    if (path.endsWith("/jobs") && steps.length > 3) {
      for (JsonNode item : body.path("items")) {
        add("order", steps[3] + "/job/" + item.path("id").asString(""));
      }
      if (body.path("id").isString()) {
        add("order", steps[3] + "/job/" + body.path("id").asString());
      }
    } else if (path.endsWith("/projects")) {
      for (JsonNode item : body.path("items")) {
        add("project", item.path("id").asString(""));
      }
      if (body.path("id").isString()) {
        add("project", body.path("id").asString());
      }
    }
  }

  private void ids(JsonNode node, String kind) {
    if (node.path("id").isString()) {
      add(kind, node.path("id").asString());
    }
    node.forEach(member -> ids(member, kind));
  }

  private void walk(JsonNode node) {
    node.properties()
        .forEach(
            member -> {
              String kind = KINDS.get(member.getKey());
              if (kind != null && member.getValue().isString()) {
                add(kind, member.getValue().asString());
              }
            });
    node.forEach(this::walk);
  }
}

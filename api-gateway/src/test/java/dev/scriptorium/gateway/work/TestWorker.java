package dev.scriptorium.gateway.work;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.task.TaskKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A worker that speaks the protocol over HTTP. */
record TestWorker(URI base, String token, String instance) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  record Answer(int status, String body) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    String text(String member) {
      return json().path(member).asString();
    }
  }

  TestWorker other(String otherInstance) {
    return new TestWorker(base, token, otherInstance);
  }

  /** The body of a claim. */
  static String claim(UUID claimId, String instance, int wait, int count, String capabilities) {
    return """
        {"claimId": "%s", "protocol": 1, "instance": "%s", "waitSeconds": %d, "count": %d,
         "capabilities": [%s], "unknown": {"members": "are ignored"}}
        """
        .formatted(claimId, instance, wait, count, capabilities);
  }

  static String capability(TaskKind kind, String engine) {
    return "{\"kind\": \"%s\", \"engine\": \"%s\", \"languages\": [\"en\"]}"
        .formatted(kind, engine);
  }

  Answer claim(UUID claimId, int wait, int count, TaskKind kind, String engine) {
    return post("/work/claims", claim(claimId, instance, wait, count, capability(kind, engine)));
  }

  /** Claims without waiting. */
  List<JsonNode> claimed(TaskKind kind, String engine, int count) {
    return leases(claim(Ids.fresh(), 0, count, kind, engine));
  }

  static List<JsonNode> leases(Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError(answer);
    }
    List<JsonNode> leases = new ArrayList<>();
    answer.json().get("leases").forEach(leases::add);
    return leases;
  }

  /** The only lease that there is. */
  JsonNode one(TaskKind kind, String engine) {
    List<JsonNode> leases = claimed(kind, engine, 1);
    if (leases.size() != 1) {
      throw new AssertionError(leases);
    }
    return leases.getFirst();
  }

  static UUID id(JsonNode lease) {
    return UUID.fromString(lease.get("leaseId").asString());
  }

  Answer beat(UUID leaseId) {
    return post(
        "/work/heartbeats",
        "{\"instance\": \"%s\", \"leases\": [{\"leaseId\": \"%s\", \"progress\": 0.5}]}"
            .formatted(instance, leaseId));
  }

  String beatState(UUID leaseId) {
    return beat(leaseId).json().at("/leases/0/state").asString();
  }

  Answer complete(UUID leaseId, String body) {
    return post("/work/leases/" + leaseId + "/complete", body);
  }

  Answer completeProbe(UUID leaseId) {
    return complete(
        leaseId,
        "{\"results\": [], \"media\": {\"durationMs\": 5, \"audioTracks\": 1, \"videoTracks\": 0}}");
  }

  Answer completeElements(UUID leaseId, String sha256) {
    return complete(
        leaseId, "{\"results\": [{\"name\": \"elements\", \"sha256\": \"%s\"}]}".formatted(sha256));
  }

  Answer fail(UUID leaseId, boolean retry) {
    return post(
        "/work/leases/" + leaseId + "/fail",
        "{\"code\": \"ENGINE_FAILED\", \"text\": \"It broke\", \"retry\": %s}".formatted(retry));
  }

  Answer put(UUID leaseId, String name, BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(base.resolve("/work/leases/" + leaseId + "/results/" + name))
            .PUT(body));
  }

  Answer post(String path, String body) {
    return send(HttpRequest.newBuilder(base.resolve(path)).POST(BodyPublishers.ofString(body)));
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(
              request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

package dev.scriptorium.standalone.robustness;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A worker that does what a test tells it to, and hears what a gateway says to it. */
record ScriptedWorker(Http http, String token, String instance) {

  static final String PROBE = "{\"kind\": \"PROBE_MEDIA\"}";
  static final String SANDBOX = "{\"kind\": \"TRANSCRIBE\", \"engine\": \"sandbox\"}";

  private static final String ELEMENTS =
      """
      {"version": 2, "start_time": 0, "end_time": 1000, "language": "en",
       "segments": [{"speaker_change": true, "speaker_id": 1, "start_time": 10, "end_time": 900,
        "sequences": [{"start_time": 10, "end_time": 500, "tokens": [
         {"interpolated": false, "start_time": 10, "end_time": 490, "value": "yes",
          "type": "word", "display_as": "Yes", "tags": []}]}]}],
       "speakers": [{"id": 1, "name": "Ann", "gender": "FEMALE"}], "keywords": {}}
      """;

  /** The same worker at another gateway. */
  ScriptedWorker at(Http gateway) {
    return new ScriptedWorker(gateway, token, instance);
  }

  List<JsonNode> claim(UUID claimId, String capability, int count, int wait) throws IOException {
    Http.Response answer =
        http.send(
            request("/work/claims")
                .POST(body(claimBody(claimId, capability, count, wait)))
                .build());
    require(answer, 200);
    return answer.json().get("leases").valueStream().toList();
  }

  String claimBody(UUID claimId, String capability, int count, int wait) {
    return """
    {"claimId": "%s", "protocol": 1, "instance": "%s", "waitSeconds": %d, "count": %d,
     "capabilities": [%s]}
    """
        .formatted(claimId, instance, wait, count, capability);
  }

  /** Waits for one. */
  JsonNode claim(String capability) throws IOException {
    List<JsonNode> leases = claim(UUID.randomUUID(), capability, 1, 20);
    if (leases.isEmpty()) {
      throw new AssertionError("nothing to claim for " + capability);
    }
    return leases.getFirst();
  }

  String beat(JsonNode lease) throws IOException {
    String body =
        "{\"instance\": \"%s\", \"leases\": [{\"leaseId\": \"%s\"}]}"
            .formatted(instance, lease.get("leaseId").asString());
    Http.Response answer = http.send(request("/work/heartbeats").POST(body(body)).build());
    require(answer, 200);
    return answer.json().at("/leases/0/state").asString();
  }

  /** Says how long the medium is. */
  Http.Response completeProbe(JsonNode lease) throws IOException {
    return complete(
        lease,
        "{\"results\": [], \"media\": {\"durationMs\": 1000, \"audioTracks\": 1, \"videoTracks\":"
            + " 0}}");
  }

  /** Stores the result; returns its SHA-256. */
  String put(JsonNode lease) throws IOException {
    Http.Response stored =
        http.send(request(path(lease) + "/results/elements").PUT(body(ELEMENTS)).build());
    require(stored, 200);
    return stored.json().get("sha256").asString();
  }

  Http.Response completeElements(JsonNode lease, String sha256) throws IOException {
    return complete(
        lease, "{\"results\": [{\"name\": \"elements\", \"sha256\": \"%s\"}]}".formatted(sha256));
  }

  private Http.Response complete(JsonNode lease, String body) throws IOException {
    return http.send(request(path(lease) + "/complete").POST(body(body)).build());
  }

  Http.Response get(String path) throws IOException {
    return http.send(request(path).GET().build());
  }

  private static String path(JsonNode lease) {
    return "/work/leases/" + lease.get("leaseId").asString();
  }

  private HttpRequest.Builder request(String path) {
    return http.request(path)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static HttpRequest.BodyPublisher body(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }

  private static void require(Http.Response answer, int status) {
    if (answer.status() != status) {
      throw new AssertionError(answer);
    }
  }
}

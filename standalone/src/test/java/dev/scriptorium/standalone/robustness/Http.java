package dev.scriptorium.standalone.robustness;

import dev.scriptorium.common.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A client of a gateway that never retries.
 *
 * @param base without a slash at the end
 */
record Http(HttpClient client, URI base) {

  /** Longer than the gateway waits for an outcome. */
  private static final Duration TIMEOUT = Duration.ofSeconds(40);

  /** A gateway's response. */
  record Response(int status, String body) {
    JsonNode json() {
      return WireJson.mapper().readTree(body);
    }
  }

  static Http to(int port) {
    return new Http(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build(),
        URI.create("http://127.0.0.1:" + port));
  }

  Response get(String path, Map<String, String> query) throws IOException {
    return send(request(path + "?" + encoded(query)).GET().build());
  }

  Response post(String path, Map<String, String> form) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build());
  }

  Response send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Response(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
  }

  /** Whether its readiness is UP. */
  boolean isReady() {
    return isUp("/actuator/health/readiness");
  }

  /** Whether its liveness is UP. */
  boolean isLive() {
    return isUp("/actuator/health/liveness");
  }

  private boolean isUp(String health) {
    try {
      return get(health, Map.of()).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** A token of an account, for both dialects. */
  String login(String username, String password) {
    try {
      Response reply =
          get("/api/account/login", Map.of("v", "1", "username", username, "password", password));
      String token = reply.json().path("ApiToken").asString("");
      if (token.isEmpty()) {
        throw new IllegalStateException("login: " + reply);
      }
      return token;
    } catch (IOException | JacksonException e) {
      throw new IllegalStateException("login", e);
    }
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(
            parameter ->
                parameter.getKey()
                    + "="
                    + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}

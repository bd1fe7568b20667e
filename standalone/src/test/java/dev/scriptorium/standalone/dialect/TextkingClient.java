package dev.scriptorium.standalone.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of the TEXTKING dialect, as raw as the tests want them. */
final class TextkingClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String token;

  TextkingClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** An answer; {@link #json} is only for those that have a body. */
  record Reply(int status, HttpHeaders headers, byte[] body) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The text of an attribute, or of the one with this JSON pointer. */
    String text(String name) {
      JsonNode value = name.startsWith("/") ? json().at(name) : json().path(name);
      return value.asString();
    }
  }

  Reply get(String path) {
    return send(authorized("GET", path, ""));
  }

  Reply delete(String path) {
    return send(authorized("DELETE", path, ""));
  }

  /** JSON with single quotes for double ones. */
  Reply post(String path, String json) {
    return send(authorized("POST", path, json.replace('\'', '"')));
  }

  /** JSON with single quotes for double ones. */
  Reply put(String path, String json) {
    return send(authorized("PUT", path, json.replace('\'', '"')));
  }

  /** A request with the token and JSON, to be changed further. */
  HttpRequest.Builder authorized(String method, String path, String body) {
    return request(method, path, body.getBytes(StandardCharsets.UTF_8))
        .header("Authorization", "Bearer " + token);
  }

  HttpRequest.Builder request(String method, String path, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(TIMEOUT)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    return body.length == 0 ? request : request.header("Content-Type", "application/json");
  }

  Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package dev.scriptorium.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Requests as any client sends them, with JSON responses. */
final class DialectClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final JsonMapper json = new JsonMapper();
  private final URI base;

  DialectClient(URI base) {
    this.base = base;
  }

  /** cielo24: everything in the query. */
  Response cielo24(String path, Map<String, String> parameters) {
    return send(
        "GET " + path, HttpRequest.newBuilder(base.resolve(path + "?" + query(parameters))).GET());
  }

  /** cielo24: parameters in the query, and bytes in the body. */
  Response upload(String path, Map<String, String> parameters, byte[] body) {
    return send(
        "POST " + path,
        HttpRequest.newBuilder(base.resolve(path + "?" + query(parameters)))
            .header("Content-Type", "audio/wav")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** cielo24: a call whose response is text. */
  String text(String path, Map<String, String> parameters) {
    var response =
        exchange(
            "GET " + path,
            HttpRequest.newBuilder(base.resolve(path + "?" + query(parameters))).GET());
    if (response.statusCode() != 200) {
      throw new DemoFailure("GET %s returned %d".formatted(path, response.statusCode()));
    }
    return response.body();
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** TEXTKING: reads a resource. */
  Response textking(String token, String path) {
    return send("GET " + path, withToken(token, path).GET());
  }

  /** TEXTKING: creates a resource. */
  Response textking(String token, String path, Map<String, String> body) {
    return send(
        "POST " + path,
        withToken(token, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest.Builder withToken(String token, String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private Response send(String name, HttpRequest.Builder request) {
    return parsed(name, exchange(name, request));
  }

  private HttpResponse<String> exchange(String name, HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new DemoFailure("%s got no response: %s".formatted(name, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure(name + " was interrupted", e);
    }
  }

  private Response parsed(String name, HttpResponse<String> response) {
    var body = response.body();
    var location = response.headers().firstValue("Location").orElse(null);
    try {
      var tree = body.isBlank() ? JsonNodeFactory.instance.objectNode() : json.readTree(body);
      return new Response(name, response.statusCode(), tree, location);
    } catch (JacksonException e) {
      throw new DemoFailure(
          "%s returned %d without JSON".formatted(name, response.statusCode()), e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

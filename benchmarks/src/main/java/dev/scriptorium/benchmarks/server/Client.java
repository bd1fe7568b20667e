package dev.scriptorium.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** The few calls that prepare a measurement and look at the server's meters. */
public final class Client implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("\"ApiToken\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String token;

  /** Logs in. */
  public Client(ServerProcess server) throws IOException, InterruptedException {
    base = "http://127.0.0.1:" + server.port();
    var body =
        send(
            request(
                "/api/account/login?v=1&username=%s&password=%s"
                    .formatted(ServerProcess.USERNAME, ServerProcess.PASSWORD)));
    var found = TOKEN.matcher(body);
    if (!found.find()) {
      throw new IllegalStateException("No token: " + body);
    }
    token = found.group(1);
  }

  /** The token of both dialects. */
  public String token() {
    return token;
  }

  /** Creates projects, one after the other. */
  public void createProjects(int count) throws IOException, InterruptedException {
    for (var i = 1; i <= count; i++) {
      send(
          request("/v1/projects")
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString("{\"name\":\"Catalogue %d\"}".formatted(i))));
    }
  }

  /** The sum of a meter's series; 0 while it has none. */
  public double meter(String name) throws IOException, InterruptedException {
    return send(request("/actuator/prometheus"))
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    http.close();
  }
}

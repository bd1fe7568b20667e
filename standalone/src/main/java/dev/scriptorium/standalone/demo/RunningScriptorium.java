package dev.scriptorium.standalone.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Detects whether a Scriptorium listens on a local port. */
final class RunningScriptorium {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration INTERVAL = Duration.ofMillis(200);

  private final int port;

  RunningScriptorium(int port) {
    this.port = port;
  }

  /**
   * Waits while it is starting.
   *
   * @throws DemoFailure if something else listens there, or if it does not become ready
   */
  boolean isRunning() {
    var deadline = System.nanoTime() + TIMEOUT.toNanos();
    try (var client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < deadline) {
        switch (status(client)) {
          case 0 -> {
            return false;
          }
          case 200 -> {
            return true;
          }
          case 503 -> Thread.sleep(INTERVAL);
          default ->
              throw new DemoFailure(
                  "Port %d is used by another program; set PORT to another one.".formatted(port));
        }
      }
      throw new DemoFailure("The Scriptorium on port %d is not ready.".formatted(port));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("Interrupted", e);
    }
  }

  /** The HTTP status of its readiness; 0 if nothing listens. */
  private int status(HttpClient client) throws InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (ConnectException e) {
      return 0;
    } catch (IOException e) {
      return -1;
    }
  }
}

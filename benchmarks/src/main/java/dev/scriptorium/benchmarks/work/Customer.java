package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.server.Client;
import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.common.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Somebody who has recordings transcribed, by the calls of cielo24. Safe for many threads. */
final class Customer implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String token;

  Customer(ServerProcess server) throws IOException, InterruptedException {
    base = "http://127.0.0.1:" + server.port();
    try (var client = new Client(server)) {
      token = client.token();
    }
  }

  String token() {
    return token;
  }

  /** A request target with the token; parameters follow. */
  String target(String call) {
    return "/api/job/%s?v=1&api_token=%s".formatted(call, token);
  }

  /** Creates a job; returns its id, 32 digits. */
  String create(String language) throws IOException, InterruptedException {
    return text(
        send(HttpRequest.newBuilder(uri("new", "&job_name=Talk&language=" + language))), "JobId");
  }

  void addMedia(String job, byte[] recording) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(uri("add_media", "&job_id=" + job))
            .header("Content-Type", "audio/wav")
            .POST(BodyPublishers.ofByteArray(recording)));
  }

  void perform(String job) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(
            uri("perform_transcription", "&transcription_fidelity=MECHANICAL&job_id=" + job)));
  }

  private URI uri(String call, String more) {
    return URI.create(base + target(call) + more);
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  private static String text(String body, String member) {
    return WireJson.mapper().readTree(body).path(member).asString();
  }

  @Override
  public void close() {
    http.close();
  }
}

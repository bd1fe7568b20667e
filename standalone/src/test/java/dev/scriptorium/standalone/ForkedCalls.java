package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.stack.Tone;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to a server in another JVM whose account is {@code demo} with the password {@code secret}.
 */
record ForkedCalls(StandaloneSettings settings) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  /** Returns a token. */
  String login() throws Exception {
    return send(request("/api/account/login?v=1&username=demo&password=long-secret"))
        .get("ApiToken")
        .asString();
  }

  /** Orders work on a recording of one second from the sandbox; returns the job. */
  String order(String token, String fidelity) throws Exception {
    String job = call(token, "/api/job/new", "language", "en-x-sandbox").get("JobId").asString();
    send(
        request(path("/api/job/add_media", token, "job_id", job))
            .POST(BodyPublishers.ofByteArray(Tone.wave(1))));
    call(
        token, "/api/job/perform_transcription", "job_id", job, "transcription_fidelity", fidelity);
    return job;
  }

  String status(String token, String job) throws Exception {
    return call(token, "/api/job/info", "job_id", job).get("JobStatus").asString();
  }

  JsonNode call(String token, String path, String... pairs) throws Exception {
    return send(request(path(path, token, pairs)));
  }

  static String path(String path, String token, String... pairs) {
    var text = new StringBuilder(path).append("?v=1&api_token=").append(token);
    for (int i = 0; i < pairs.length; i += 2) {
      text.append('&')
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + settings.port() + path));
  }

  JsonNode send(HttpRequest.Builder request) throws Exception {
    String body = text(request);
    return JSON.readTree(body);
  }

  HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  String text(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = answer(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}

package dev.scriptorium.standalone.robustness;

import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.robustness.checker.Work;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A customer of the cielo24 dialect who orders transcripts of the sandbox. */
record CaptioningClient(Http http, String token) {

  static CaptioningClient of(Http http) {
    return new CaptioningClient(http, http.login(Stack.USERNAME, Stack.PASSWORD));
  }

  /** The same customer at another gateway. */
  CaptioningClient at(Http gateway) {
    return new CaptioningClient(gateway, token);
  }

  /** A job with a recording and work ordered; its id in the dialect's form. */
  String order(byte[] recording) throws IOException {
    String job = create();
    ok(upload(job, BodyPublishers.ofByteArray(recording)));
    perform(job);
    return job;
  }

  String create() throws IOException {
    return ok(call("/api/job/new", "language", "en-x-sandbox")).json().get("JobId").asString();
  }

  Http.Response upload(String job, BodyPublisher recording) throws IOException {
    return http.send(
        http.request("/api/job/add_media?v=1&api_token=" + token + "&job_id=" + job)
            .POST(recording)
            .build());
  }

  void perform(String job) throws IOException {
    ok(
        call(
            "/api/job/perform_transcription",
            "job_id",
            job,
            "transcription_fidelity",
            "MECHANICAL"));
  }

  /** Posts: Java's client repeats a GET whose connection breaks. */
  Http.Response call(String path, String... pairs) throws IOException {
    Map<String, String> form = new TreeMap<>(Map.of("v", "1", "api_token", token));
    for (int i = 0; i < pairs.length; i += 2) {
      form.put(pairs[i], pairs[i + 1]);
    }
    return http.post(path, form);
  }

  /** As our own API shows it. */
  JsonNode job(String job) throws IOException {
    return ok(http.send(
            http.request("/jobs/" + Ids.parse(job).orElseThrow())
                .header("Authorization", "Bearer " + token)
                .GET()
                .build()))
        .json();
  }

  String phase(String job) throws IOException {
    return job(job).get("phase").asString();
  }

  /** Waits while servers are away, too. */
  void awaitComplete(String job) {
    await().atMost(Waiting.LIMIT).ignoreExceptions().until(() -> phase(job).equals("complete"));
  }

  /** For the checker. */
  Work.Shown shown(String job) throws IOException {
    JsonNode shown = job(job);
    return new Work.Shown(
        UUID.fromString(shown.get("id").asString()),
        shown.get("phase").asString(),
        shown.at("/waiting/reason").asString(),
        shown.hasNonNull("now"));
  }

  static Http.Response ok(Http.Response answer) throws IOException {
    if (answer.status() / 100 != 2) {
      throw new IOException(answer.toString());
    }
    return answer;
  }
}
